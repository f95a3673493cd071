import texts from '../../../messages/errors.json' with { type: 'json' };
import { expect, test } from '../fixtures/faults.ts';

// 441: a server component threw.
test.use({ expectedTrouble: /status of 50\d|React error #441/ });

test('with nothing to read from, a page says so kindly, and the button tries again', async ({ house, bake, page }) => {
  const product = await bake();
  // Its reviews are a page that nobody warms.
  await house.stop('cache', 'db-replica', 'db-primary');
  await page.goto(`/fr/products/${product.slug}/reviews`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.fr.title);
  await expect(page.getByRole('link', { name: texts.fr.home })).toHaveAttribute('href', '/fr');

  await house.start('db-primary', 'db-replica', 'cache');
  await expect(async () => {
    await page.getByRole('button', { name: texts.fr.retry }).click({ timeout: 2000 });
    await expect(page.getByRole('heading', { level: 1 })).toContainText(product.name.fr, { timeout: 2000 });
  }).toPass();
});
