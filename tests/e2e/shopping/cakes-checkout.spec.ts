import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { studioPath } from '#lib/cakes/design/paths.ts';
import { designPrice } from '#lib/cakes/design/price.ts';
import { firstDesign } from '#lib/cakes/design/schema.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import { db } from '#lib/platform/db/client.ts';
import { callServerAction, findServerAction } from '#scripts/lab/server-action.ts';
import { cakeOf, NO_WISHES, putCake } from '#tests/integration/fixtures/cakes.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { basketOf, visit } from '../fixtures/basket.ts';
import { cards, checkout } from '../fixtures/checkout.ts';
import { fillBasket } from '../fixtures/guest-basket.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const cake = cakeOf(
  { servings: 12, sponge: 'almond', inscription: { ...firstDesign.inscription, text: 'Happy\nbirthday' } },
  { note: 'By ten, please', allergies: 'nuts' },
);
const price = designPrice(cake.design);
const deposit = Math.ceil(price * 0.3);

test('a cake from the basket to the counter, with a deposit, by keyboard', async ({ page, context, house: _ }) => {
  const owner = await fillBasket(context);
  await putCake(owner, cake);
  await visit(page, '/en');
  const basket = basketOf(page);
  await basket.button.press('Enter');
  await expect(basket.lines).toContainText('Your own cake');
  await expect(basket.lines).toContainText('for 12 people · almond sponge · raspberry filling · “Happy birthday”');
  await expectDrawn(basket.drawer.getByRole('listitem').locator('img'));
  await expect(page.getByRole('link', { name: 'Change Your own cake' })).toHaveAttribute(
    'href',
    studioPath('en', cake.design),
  );
  await expect(basket.quantity('Your own cake')).toHaveCount(0);
  expect(await findViolations(page)).toEqual([]);

  await basket.remove('Your own cake').press('Enter');
  await expect(basket.lines).toContainText('Your own cake is out of the basket.');
  await basket.undo.press('Enter');
  await expect(basket.lines).toContainText(formatPrice(price, 'en'));
  await page.getByRole('link', { name: texts.en.cart.checkout }).press('Enter');

  const till = checkout(page);
  await expect(page).toHaveURL(/\/en\/checkout$/);
  await till.fillContact();
  await till.chooseSlot();
  await expect(page.getByText('Kept for you until')).toBeVisible();
  const all = page.getByRole('radio', { name: texts.en.deposit.full });
  await expect(all).toBeChecked();
  await all.press('ArrowDown');
  await expect(page.getByRole('radio', { name: texts.en.deposit.deposit })).toBeChecked();
  await expect(page.getByRole('row', { name: texts.en.deposit.now })).toContainText(formatPrice(deposit, 'en'));
  expect(await findViolations(page)).toEqual([]);
  await till.fillCard(cards.pays);
  await page.getByRole('button', { name: `Order and pay ${formatPrice(deposit, 'en')}` }).press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada Tester' })).toBeVisible();
  const receipt = page.getByRole('region', { name: texts.en.order.receipt });
  await expect(receipt.getByRole('row', { name: texts.en.deposit.paid })).toContainText(formatPrice(deposit, 'en'));
  await expect(receipt.getByRole('row', { name: texts.en.deposit.rest })).toContainText(
    formatPrice(price - deposit, 'en'),
  );
  await expect(receipt).toContainText('“Happy birthday”');
  await expect(receipt.getByRole('link')).toHaveCount(0);
  await expectDrawn(receipt.locator('img'));
  expect(await findViolations(page)).toEqual([]);

  const order = await db().order.findFirstOrThrow({ where: { owner }, include: { payments: true, cakes: true } });
  expect(order).toMatchObject({ totalMinor: price, dueNowMinor: deposit, payments: [{ amountMinor: deposit }] });
  expect(order.cakes).toMatchObject([{ wishes: cake.wishes }]);
});

test('in French on a phone: paid whole, cancelled, and ordered again', async ({ page, context, house: _ }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const owner = await fillBasket(context);
  await putCake(owner, cake);
  await visit(page, '/fr/basket');
  const basket = basketOf(page, 'fr');
  await expect(basket.lines).toContainText('Votre gâteau');
  await expect(basket.lines).toContainText('pour 12 personnes · biscuit amande · garniture framboise');
  expect(await overhang(page)).toBe(0);
  const till = checkout(page, 'fr');
  await till.fillIn(cards.pays);
  await expect(page.getByRole('radio', { name: texts.fr.deposit.deposit })).toBeVisible();
  expect(await overhang(page)).toBe(0);
  await till.place();
  await expect(page.getByRole('heading', { level: 1, name: 'Merci, Ada Tester' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: texts.fr.order.event.paid })).toBeVisible();
  await expect(page.getByText(texts.fr.deposit.rest)).toHaveCount(0);
  expect(await overhang(page)).toBe(0);
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole('button', { name: texts.fr.order.cancel }).click();
  await page.getByRole('button', { name: texts.fr.order.cancelYes }).click();
  await expect(page.getByRole('heading', { level: 1, name: texts.fr.order.cancelledTitle })).toBeVisible();
  expect(await db().cake.findFirst({ where: { order: { owner } } })).toMatchObject({ stage: 'cancelled' });

  await page.getByRole('button', { name: texts.fr.order.again }).click();
  await expect(page.getByText(texts.fr.order.againDone)).toBeVisible();
  await visit(page, '/fr/basket');
  await expect(basket.lines).toContainText('«\u00a0Happy birthday\u00a0»');
});

test('with delivery all is paid now, and no deposit is offered', async ({ page, context, house: _ }) => {
  const owner = await fillBasket(context);
  await putCake(owner, cake);
  const till = checkout(page);
  await till.open();
  await page.getByRole('radio', { name: texts.en.deposit.deposit }).check({ force: true });
  await till.chooseDelivery({ street: 'Rue Longue 1', city: 'Bruxelles', postcode: '1080' });
  await expect(page.getByRole('radio', { name: texts.en.deposit.deposit })).toHaveCount(0);
  await expect(page.getByRole('row', { name: texts.en.deposit.now })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Order and pay/ })).not.toContainText(formatPrice(deposit, 'en'));
});

test('a day whose oven is full is not to be had, and says why; when it fills up meanwhile, that is told', async ({
  page,
  context,
  house: _,
}) => {
  const days = await db().slot.findMany({ where: { kind: 'pickup' }, distinct: ['day'], orderBy: { day: 'desc' } });
  const [full, filling] = [days[2]?.day ?? '', days[3]?.day ?? ''];
  const owner = await fillBasket(context);
  await putCake(owner, cake);
  await db().ovenDay.create({ data: { day: full, capacity: 24, taken: 23 } });
  try {
    const till = checkout(page);
    await till.open();
    const dayOf = (day: string) => page.locator(`input[name="day"][value="${day}"]`);
    await expect(dayOf(full)).toBeDisabled();
    await expect(page.getByText(texts.en.checkout.ovenFull)).toHaveCount(1);
    expect(await findViolations(page)).toEqual([]);
    await db().ovenDay.create({ data: { day: filling, capacity: 24, taken: 24 } });
    await dayOf(filling).focus();
    await page.keyboard.press('Space');
    await page.getByRole('group', { name: texts.en.checkout.time }).getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await expect(page.getByText(texts.en.problems['oven-full'])).toBeVisible();
  } finally {
    await db().ovenDay.deleteMany({ where: { day: { in: [full, filling] } } });
  }
});

test.describe('what anybody can send is refused', () => {
  const basketActions = 'app/[locale]/(shop)/(cart)/basket/actions.ts';
  const checkoutActions = 'app/[locale]/(shop)/(orders)/checkout/actions.ts';

  for (const [what, changes] of [
    ['two of a cake', { quantity: 2 }],
    ['a price of one’s own', { priceMinor: 1 }],
    ['a size that there is not', { design: { ...cake.design, servings: 11 } }],
    ['no id', { additionId: '1' }],
    ['an endless note', { wishes: { ...NO_WISHES, note: 'x'.repeat(401) } }],
    ['a design that the rules forbid', { design: { ...cake.design, icing: 'naked', border: 'drip', tiers: 3 } }],
    [
      'an inscription that does not fit',
      { design: { ...cake.design, inscription: { ...cake.design.inscription, text: 'W'.repeat(100) } } },
    ],
  ] as const) {
    test(what, async ({ house }) => {
      const action = await findServerAction(basketActions, 'addCake');
      const args = ['en', { ...cake, additionId: randomUUID(), ...changes }];
      const { result } = await callServerAction({ origin: house.edge, path: '/en', action, args });
      expect(result).toMatchObject({ ok: false, code: 'invalid' });
    });
  }

  test('another quantity of a cake’s line, a foreign line, and a price that is not the shop’s', async ({
    house,
    context,
  }) => {
    const owner = await fillBasket(context);
    const id = await putCake(owner, cake);
    const foreign = await putCake(`guest:${randomUUID()}`, cake);
    const [cookie] = await context.cookies();
    const headers = { cookie: `${cookie?.name}=${cookie?.value}` };
    const call = { origin: house.edge, path: '/en/basket', headers };

    const setQuantity = await findServerAction(basketActions, 'setQuantity');
    const two = await callServerAction({ ...call, action: setQuantity, args: ['en', { id, quantity: 2 }] });
    expect(two.result).toMatchObject({ ok: false, reason: 'one-cake-each' });

    const place = await findServerAction(checkoutActions, 'placeOrder');
    const slot = await db().slot.findFirstOrThrow({ where: { kind: 'pickup' }, orderBy: { startsAt: 'desc' } });
    const form = {
      ...{ lineIds: [id], fulfilment: 'pickup', name: 'Eve', email: 'eve@example.org', phone: '+32 2 000 00 00' },
      ...{ slotId: slot.id, note: '', discountCode: null, idempotencyKey: randomUUID(), payment: 'deposit' },
    };
    for (const [changes, reason] of [
      [{ expectedTotalMinor: 1 }, 'prices-changed'],
      [{ expectedTotalMinor: price, lineIds: [foreign] }, 'cart-changed'],
    ] as const) {
      const args = ['en', { form: { ...form, ...changes }, card: null }];
      const { result } = await callServerAction({ ...call, action: place, args });
      expect(result).toMatchObject({ ok: false, reason });
    }
    expect(await db().order.count({ where: { owner } })).toBe(0);
  });
});

async function expectDrawn(image: ReturnType<Page['locator']>): Promise<void> {
  await expect(image).toHaveCount(1);
  await expect.poll(() => image.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth)).toBeGreaterThan(0);
}

const overhang = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
