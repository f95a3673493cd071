import { basketOf, putIn, visit } from '../fixtures/basket.ts';
import { expect, test } from '../fixtures/faults.ts';
import { texts } from '../fixtures/texts.ts';

const t = texts.en.cart;

test.describe('clones die', () => {
  // What a clone had begun and did not finish is answered with 502 or 503 and sent again.
  test.use({ expectedTrouble: /status of 50[23]/ });

  test('the basket survives each of them, and so does every press of a button', async ({ house, page }) => {
    const basket = basketOf(page);
    await putIn(page, 'baguette');
    let quantity = 1;
    for (const { name } of house.clones) {
      await house.kill(name);
      for (let presses = 0; presses < 4; presses += 1) {
        await basket.add.click();
        quantity += 1;
        await expect(basket.quantity('Baguette')).toHaveValue(String(quantity));
        await basket.close();
      }
      await house.mend();
    }
    await visit(page, '/en/basket');
    await expect(basket.quantity('Baguette')).toHaveValue('13');
  });
});

test.describe('the store is away', () => {
  test.use({ expectedTrouble: /status of 503/ });

  test('basket and button say so, take back what was refused, and recover by themselves', async ({ house, page }) => {
    const basket = basketOf(page);
    await putIn(page, 'baguette');
    await basket.button.click();
    await expect(basket.quantity('Baguette')).toHaveValue('1');
    await house.stop('store');

    await basket.drawer.getByRole('button', { name: t.more }).click();
    await expect(page.getByText(texts.en.problems['store-away'])).toBeVisible();
    await expect(basket.quantity('Baguette')).toHaveValue('1');
    await expect(basket.drawer).toContainText(t.awayTitle);
    await basket.close();
    await expect(basket.button).toHaveAccessibleName(t.buttonAway);
    await basket.add.click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(texts.en.problems['store-away']);

    await page.goto('/en/basket');
    await expect(page.getByRole('main')).toContainText(t.awayTitle);
    await expect(page.getByText(t.emptyTitle)).toHaveCount(0);

    await house.start('store');
    await expect(basket.quantity('Baguette')).toHaveValue('1');
    await expect(page.getByRole('main')).not.toContainText(t.awayTitle);
    await basket.quantity('Baguette').fill('3');
    await expect.poll(async () => (await (await page.request.get('/api/me')).json()).cart.count).toBe(3);
  });
});
