import errors from '../../../messages/errors.json' with { type: 'json' };
import { expect, test } from '../fixtures/faults.ts';
import { fillBasket } from '../fixtures/guest-basket.ts';
import { texts } from '../fixtures/texts.ts';

// Pages that can't be made answer 500, and the browser notes that.
test.use({ expectedTrouble: /status of 50[03]|Minified React error/ });

test('with the store away checkout and search behave, and the checkout is back by itself', async ({
  house,
  page,
  context,
  bake,
}) => {
  const { slug } = await bake({ stock: 5, leadTimeHours: 2 });
  await fillBasket(context, { slug });
  await house.stop('store');
  await page.goto('/en/checkout');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(errors.en.awayTitle);

  const search = await context.newPage();
  await search.goto('/en/search?q=baguette');
  await expect(search.getByRole('main').getByRole('link', { name: 'Baguette' }).first()).toBeVisible();
  await search.close();

  await house.start('store');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.en.checkout.title, { timeout: 30_000 });
});
