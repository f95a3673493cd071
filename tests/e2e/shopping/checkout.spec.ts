import { setPrice, setStock } from '#lib/catalog/change-product.ts';
import { cancelOrder } from '#lib/orders/cancel-order.ts';
import { db } from '#lib/platform/db/client.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { basketOf } from '../fixtures/basket.ts';
import { cards, checkout } from '../fixtures/checkout.ts';
import { fillBasket } from '../fixtures/guest-basket.ts';
import { TEST_PRICES } from '../fixtures/prices.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const order = texts.en.order;

test('a guest buys, follows the order by its link, and it is nobody else’s to see', async ({
  page,
  context,
  browser,
  bake,
}) => {
  const { id, slug } = await bake({ stock: 5, leadTimeHours: 2 });
  await fillBasket(context, { slug, quantity: 2 });
  const till = checkout(page);
  await till.open();
  expect(await findViolations(page)).toEqual([]);
  const email = await till.fillContact();
  await till.chooseSlot();
  await expect(page.getByText('Kept for you until')).toBeVisible();
  await till.fillCard(cards.pays);
  await till.place();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada Tester' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: order.event.paid })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await expect(basketOf(page).button).toHaveAccessibleName(texts.en.cart.title);

  const stock = await db().stock.findUniqueOrThrow({ where: { productId: id } });
  expect(stock.quantity).toBe(3);
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: email } });
  expect(mail.template).toBe('order-placed');

  const link = page.url();
  const stranger = await browser.newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Thank you, Ada Tester');
  const answer = await stranger.goto(link.replace(/\?.*$/, ''));
  expect(answer?.status()).toBe(404);
  await stranger.close();
});

test('a declined card, then one that pays', async ({ page, context, bake }) => {
  const { slug } = await bake({ stock: 5, leadTimeHours: 2 });
  await fillBasket(context, { slug });
  const till = checkout(page);
  await till.fillIn(cards.declined);
  await till.place();
  await expect(page.getByRole('heading', { level: 1, name: order.declinedTitle })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await till.fillCard(cards.pays);
  await page.getByRole('button', { name: 'Pay €900.00' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada Tester' })).toBeVisible();
});

test('the bank asks, and the shopper allows it', async ({ page, context, bake }) => {
  const { slug } = await bake({ stock: 5, leadTimeHours: 2 });
  await fillBasket(context, { slug });
  const till = checkout(page);
  await till.fillIn(cards.asks);
  await till.place();
  await expect(page.getByRole('heading', { name: order.confirmTitle })).toBeVisible();
  await page.getByRole('button', { name: order.allow }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada Tester' })).toBeVisible();
});

test('delivery has a fee by postcode, a discount comes off, and a wrong code is told', async ({
  page,
  context,
  bake,
}) => {
  const { slug } = await bake({ stock: 5, leadTimeHours: 2, priceMinor: TEST_PRICES.from });
  await fillBasket(context, { slug });
  const till = checkout(page);
  await till.open();
  await till.fillContact();
  await till.chooseDelivery({ street: 'Rue Longue 1', city: 'Bruxelles', postcode: '9999' });
  await expect(page.getByText(texts.en.problems['no-delivery-there'])).toBeVisible();
  await page.getByLabel(texts.en.checkout.postcode, { exact: true }).fill('1080');
  await expect(till.total()).toContainText('€907.90');
  await till.chooseSlot();

  const code = page.getByLabel(texts.en.checkout.code);
  await code.fill('nonsense');
  await page.getByRole('button', { name: texts.en.checkout.applyCode }).click();
  await expect(page.getByText(texts.en.problems['discount-unknown'])).toBeVisible();
  await code.fill('welcome10');
  await code.press('Enter');
  await expect(till.total()).toContainText('€817.90');
  await till.fillCard(cards.pays);
  await till.place();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada Tester' })).toBeVisible();
  await expect(page.getByText('Rue Longue 1, 1080 Bruxelles')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Discount (WELCOME10)' })).toContainText('90.00');
});

test('what is missing is told beside its field, and what was typed stays', async ({ page, context, bake }) => {
  const { slug } = await bake({ stock: 5, leadTimeHours: 2 });
  await fillBasket(context, { slug });
  const till = checkout(page);
  await till.open();
  await page.getByLabel(texts.en.checkout.name, { exact: true }).fill('Ada Tester');
  await page.getByLabel(texts.en.checkout.email, { exact: true }).fill('not an address');
  await till.place();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(texts.en.problems.invalid);
  await expect(page.getByLabel(texts.en.checkout.phone, { exact: true })).toBeFocused();
  await expect(page.getByText(texts.en.fieldErrors.email)).toBeVisible();
  await expect(page.getByText(texts.en.fieldErrors.card)).toBeVisible();
  await expect(page.getByText(texts.en.fieldErrors.slot)).toBeVisible();
  await expect(page.getByLabel(texts.en.checkout.name, { exact: true })).toHaveValue('Ada Tester');
  expect(await findViolations(page)).toEqual([]);
});

test('sold out under the shopper: told, and nothing is charged', async ({ page, context, bake }) => {
  const { slug } = await bake({ stock: 1, leadTimeHours: 2 });
  const owner = await fillBasket(context, { slug });
  const till = checkout(page);
  await till.open();
  await till.fillContact();
  await setStock({ slug, quantity: 0 });
  await till.chooseSlot();
  await expect(page.getByText('Somebody was quicker')).toBeVisible();
  await till.fillCard(cards.pays);
  await till.place();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Somebody was quicker');
  expect(await db().order.count({ where: { owner } })).toBe(0);
});

test('a price that changed under the shopper is shown before anything is charged', async ({ page, context, bake }) => {
  const { slug } = await bake({ stock: 5, leadTimeHours: 2 });
  await fillBasket(context, { slug });
  const till = checkout(page);
  await till.fillIn(cards.pays);
  await setPrice({ slug, priceMinor: TEST_PRICES.from + 500 });
  await till.place();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(texts.en.problems['prices-changed']);
  await expect(till.total()).toContainText('€905.00');
  await till.place();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada Tester' })).toBeVisible();
});

test('a double click and the back button make one order', async ({ page, context, bake }) => {
  const { slug } = await bake({ stock: 5, leadTimeHours: 2 });
  const owner = await fillBasket(context, { slug });
  const till = checkout(page);
  await till.fillIn(cards.pays);
  await page.getByRole('button', { name: texts.en.checkout.placeFree }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada Tester' })).toBeVisible();
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada Tester' })).toBeVisible();
  expect(await db().order.count({ where: { owner } })).toBe(1);
});

test('cancelled by the shopper: the money goes back, and everything else too', async ({ page, context, bake }) => {
  const { id, slug } = await bake({ stock: 5, leadTimeHours: 2 });
  await fillBasket(context, { slug });
  const till = checkout(page);
  await till.fillIn(cards.pays);
  await till.place();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada Tester' })).toBeVisible();
  await page.getByRole('button', { name: order.cancel }).click();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('alertdialog').getByRole('button', { name: order.cancelYes }).click();
  await expect(page.getByRole('heading', { level: 1, name: order.cancelledTitle })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: order.event.refunded })).toBeVisible();
  expect((await db().stock.findUniqueOrThrow({ where: { productId: id } })).quantity).toBe(5);
});

test('what happens elsewhere shows on the order’s page by itself', async ({ page, context, bake }) => {
  const { slug } = await bake({ stock: 5, leadTimeHours: 2 });
  const owner = await fillBasket(context, { slug });
  const till = checkout(page);
  await till.fillIn(cards.declined);
  await till.place();
  await expect(page.getByRole('heading', { level: 1, name: order.declinedTitle })).toBeVisible();
  const { id } = await db().order.findFirstOrThrow({ where: { owner } });
  await cancelOrder(id, new Date());
  await expect(page.getByRole('heading', { level: 1, name: order.cancelledTitle })).toBeVisible();
});

test.describe('with a clone killed in the middle', () => {
  // What a dying clone leaves unanswered the browser names on its console; the shopper sees nothing of it.
  test.use({ expectedTrouble: /50[234]|Failed to fetch|ERR_/ });

  for (const card of ['pays', 'declined', 'asks'] as const) {
    test(`an order whose card ${card} is made once`, async ({ page, context, bake, house }) => {
      const { id, slug } = await bake({ stock: 5, leadTimeHours: 2 });
      const owner = await fillBasket(context, { slug });
      const till = checkout(page);
      await till.fillIn(cards[card]);
      const pid = await house.pidOf('web-2');
      await Promise.all([till.place(), house.kill('web-2')]);
      const next = { pays: 'Thank you, Ada Tester', declined: order.declinedTitle, asks: order.awaitTitle };
      await expect(page.getByRole('heading', { level: 1, name: next[card] })).toBeVisible();
      if (card !== 'pays') {
        if (card === 'asks') await page.getByRole('button', { name: order.allow }).click();
        else {
          await till.fillCard(cards.pays);
          await page.getByRole('button', { name: 'Pay €900.00' }).click();
        }
        await expect(page.getByRole('heading', { level: 1, name: 'Thank you, Ada Tester' })).toBeVisible();
      }
      expect(await db().order.count({ where: { owner } })).toBe(1);
      expect((await db().stock.findUniqueOrThrow({ where: { productId: id } })).quantity).toBe(4);
      await expect.poll(() => house.pidOf('web-2')).not.toBe(pid);
      await house.mend();
    });
  }
});

test.describe('on a phone, in French, in the dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, colorScheme: 'dark' });

  test('from the basket to the receipt', async ({ page, context, bake }) => {
    const { slug, name } = await bake({ stock: 5, leadTimeHours: 2 });
    await fillBasket(context, { slug });
    const till = checkout(page, 'fr');
    await till.open();
    expect(await findViolations(page)).toEqual([]);
    await till.fillContact();
    await till.chooseSlot();
    await till.fillCard(cards.pays);
    await till.place();
    await expect(page.getByRole('heading', { level: 1, name: 'Merci, Ada Tester' })).toBeVisible();
    await expect(page.getByRole('link', { name: name.fr })).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
