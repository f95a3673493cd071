import type { Locator, Page } from '@playwright/test';
import { db } from '#lib/platform/db/client.ts';
import { basketOf, visit } from '../fixtures/basket.ts';
import { cards, checkout } from '../fixtures/checkout.ts';
import { fillBasket } from '../fixtures/guest-basket.ts';
import { bellOf } from '../fixtures/live.ts';
import { runCake } from '../fixtures/ordered-cake.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

// A proof is drawn by a worker, and the staff's steps are processes of their own.
test.slow();

/** How somebody uses the shop. */
const ways = {
  pointer: { press: (it: Locator) => it.click(), choose: (it: Locator) => it.click() },
  keyboard: { press: (it: Locator) => it.press('Enter'), choose: (it: Locator) => it.press('Space') },
} as const;

for (const [name, { press, choose }] of Object.entries(ways)) {
  test(`by ${name}: designed, ordered, followed from other pages, and to the counter`, async ({
    page,
    context,
    house: _,
  }) => {
    const parts = texts.en.cakeParts;
    const t = texts.en.tracker;
    const owner = await fillBasket(context);
    await visit(page, '/en/cakes');
    const preview = page.getByRole('img', { name: /^A round cake/ });
    const seen = [await preview.innerHTML()];
    const changed = async () => {
      await expect.poll(() => preview.innerHTML()).not.toBe(seen.at(-1));
      seen.push(await preview.innerHTML());
    };
    await choose(option(page, parts.field.icing, parts.icing.fondant));
    await changed();
    await choose(option(page, parts.field.color, parts.color.sky));
    await changed();
    await page.getByRole('textbox', { name: parts.field.text }).fill('Léa, 10 ans');
    await changed();
    await press(page.getByRole('button', { name: texts.en.cakeStudio.add }));

    const basket = basketOf(page);
    await expect(basket.lines).toContainText('Léa, 10 ans');
    await press(page.getByRole('link', { name: texts.en.cart.checkout }).filter({ visible: true }));
    const till = checkout(page);
    await expect(page).toHaveURL(/\/en\/checkout$/);
    await till.fillContact();
    await till.chooseSlot();
    await till.fillCard(cards.pays);
    await press(page.getByRole('button', { name: /^Order and pay/ }));
    await expect(page.getByRole('list', { name: t.stages })).toBeVisible();

    // On to something else, as the tracker says; the drawing is done meanwhile.
    await press(page.getByRole('banner').getByRole('link', { name: texts.en.layout.home }));
    await press(page.getByRole('main').getByRole('link', { name: 'Baguette' }).first());
    await expect(page).toHaveURL(/\/products\//);
    const bell = bellOf(page);
    await expect(bell.toast('cake-drawn')).toBeVisible({ timeout: 60_000 });
    await press(bell.toast('cake-drawn').getByRole('button'));

    const { number } = await db().order.findFirstOrThrow({ where: { owner } });
    await expect(page).toHaveURL(new RegExp(number));
    const here = page.locator('[aria-current="step"]');
    await expect(here).toContainText(t.stage.drawn);
    await expect(page.getByRole('region', { name: t.proof }).getByRole('img')).toHaveCount(3);
    for (const stage of ['accepted', 'baking', 'decorating', 'ready'] as const) {
      await runCake('advance', number, '--to', stage);
      await expect(here).toContainText(t.stage[stage]);
    }
    await runCake('advance', number);
    await expect(page.getByText(t.now.collected).first()).toBeVisible();
  });
}

function option(page: Page, group: string, choice: string): Locator {
  return page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: choice, exact: true });
}
