import { randomUUID } from 'node:crypto';
import { encodeDesign } from '#lib/cakes/design/code.ts';
import { designPrice } from '#lib/cakes/design/price.ts';
import { type CakeDesign, firstDesign } from '#lib/cakes/design/schema.ts';
import { cakePaths } from '#lib/cakes/paths.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import { advanceOrder } from '#lib/orders/advance-order.ts';
import { db } from '#lib/platform/db/client.ts';
import { createCode } from '#tests/integration/fixtures/discounts.ts';
import { findViolations } from '../fixtures/accessibility.ts';
import { callAction } from '../fixtures/call-action.ts';
import { placePaid } from '../fixtures/paid-order.ts';
import { TEST_PRICES } from '../fixtures/prices.ts';
import { studioOf } from '../fixtures/studio.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

const t = texts.en.adminOrders;
const TOTAL = TEST_PRICES.from * 2;
const euros = (minor: number) => formatPrice(minor, 'en');
const actions = { path: '/en/admin/orders', file: 'app/[locale]/admin/orders/actions.ts' };

test('the owner finds an order, gives back a part and then the rest; the shopper sees both', async ({
  page,
  context,
  browser,
  bake,
  signIn,
}) => {
  await signIn(context, { role: 'owner', name: 'Olive Owner' });
  const { slug } = await bake({ stock: 9, leadTimeHours: 2 });
  const { number, key, email } = await placePaid(slug, { totalMinor: TOTAL, quantity: 2 });

  await page.goto('/en/admin/orders');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByLabel(t.search)).toBeFocused();
  await page.keyboard.type(number.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row')).toHaveCount(2);
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('link', { name: number }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
  expect(await findViolations(page)).toEqual([]);

  const shopper = await browser.newPage();
  await shopper.goto(`/en/orders/${number}?key=${key}`);

  const dialog = page.getByRole('dialog', { name: t.refundTitle });
  await page.getByRole('button', { name: t.refund }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByLabel(t.amount).fill('9999');
  await dialog.getByLabel(t.reason).fill('The crust was burnt');
  await dialog.getByRole('button', { name: t.refundSend }).click();
  await expect(dialog.getByLabel(t.amount)).toHaveAccessibleDescription(texts.en.problems['refund-too-high']);
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByLabel(t.amount).fill('1.50');
  await dialog.getByRole('button', { name: t.refundSend }).click();
  await expect(dialog).toBeHidden();
  // From the till, by its webhook, to this page and the shopper's.
  await expect(page.getByText(`€1.50 ${t.refundState.done}`)).toBeVisible();
  const receipt = shopper.getByRole('region', { name: texts.en.order.receipt });
  await expect(receipt.getByRole('row', { name: texts.en.order.refund.done })).toContainText('€1.50');

  const rest = TOTAL - 150;
  await page.getByRole('button', { name: t.refund }).click();
  await expect(dialog.getByLabel(t.amount)).toHaveValue((rest / 100).toFixed(2));
  await dialog.getByLabel(t.reason).fill('All of it was burnt');
  await dialog.getByRole('button', { name: t.refundSend }).click();
  await expect(page.getByText(`${euros(rest)} ${t.refundState.done}`)).toBeVisible();
  await expect(page.getByRole('button', { name: t.refund })).toBeHidden();
  await expect(receipt.getByRole('row', { name: texts.en.order.refund.done })).toHaveCount(2);
  await expect(page.getByRole('region', { name: t.history })).toContainText('All of it was burnt');

  const mails = await db().mail.findMany({ where: { recipient: email, template: 'order-refunded' } });
  expect(mails).toHaveLength(2);
  await shopper.close();
});

test('a baker moves an order on and notes, and gives nothing back: neither on the page nor by calling the action', async ({
  page,
  context,
  house,
  bake,
  signIn,
}) => {
  await signIn(context, { role: 'baker', name: 'Bruno Baker' });
  const { slug } = await bake({ stock: 9, leadTimeHours: 2 });
  const { id, number } = await placePaid(slug, { totalMinor: TEST_PRICES.from });
  await page.goto(`/en/admin/orders/${number}`);
  await expect(page.getByRole('button', { name: t.refund })).toBeHidden();
  await expect(page.getByRole('button', { name: t.cancel })).toBeHidden();

  await page.getByRole('button', { name: t.step.baking }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t.state.baking);
  await page.getByLabel(t.noteLabel).fill('Rings twice');
  await page.getByRole('button', { name: t.noteAdd }).click();
  await expect(page.getByRole('region', { name: t.notes, exact: true })).toContainText('Bruno Baker');
  expect(await findViolations(page)).toEqual([]);

  const payment = await db().payment.findFirstOrThrow({ where: { orderId: id } });
  const refund = { number, refundId: randomUUID(), paymentId: payment.id, amount: '1', reason: 'For me' };
  const call = { origin: house.edge, ...actions };
  const refused = { result: { ok: false, code: 'forbidden' } };
  expect(await callAction(context, { ...call, name: 'refundAction' }, refund)).toMatchObject(refused);
  expect(await callAction(context, { ...call, name: 'cancelAction' }, { number, reason: 'x' })).toMatchObject(refused);
  expect(await db().refund.count({ where: { orderId: id } })).toBe(0);
  expect((await db().order.findUniqueOrThrow({ where: { id } })).status).toBe('baking');
});

test('the owner cancels what its shopper can’t any more, in French, with a reason', async ({
  page,
  context,
  bake,
  signIn,
}) => {
  const fr = texts.fr.adminOrders;
  await signIn(context, { role: 'owner' });
  const { slug } = await bake({ stock: 9, leadTimeHours: 2 });
  const { id, number, email } = await placePaid(slug, { totalMinor: TEST_PRICES.from });
  await page.goto(`/fr/admin/orders/${number}`);
  await page.getByRole('button', { name: fr.step.baking }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(fr.state.baking);
  await page.getByRole('button', { name: fr.cancel }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: fr.cancelSend }).click();
  await expect(dialog.getByLabel(fr.reason)).toHaveAccessibleDescription(texts.fr.fieldErrors.required);
  await dialog.getByLabel(fr.reason).fill('The oven broke');
  await dialog.getByRole('button', { name: fr.cancelSend }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(fr.state.cancelled);
  await expect(page.getByText(fr.payment.refunded).first()).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: email, template: 'order-cancelled' } });
  expect(mail.text).toContain('The oven broke');
  expect((await db().product.findFirstOrThrow({ where: { slug }, include: { stock: true } })).stock?.quantity).toBe(9);
  expect((await db().order.findUniqueOrThrow({ where: { id } })).status).toBe('cancelled');
});

test('what stands ready and nobody fetches: a baker can’t call it off, the owner does, and its shopper is told', async ({
  page,
  context,
  browser,
  house,
  bake,
  signIn,
}) => {
  const { slug } = await bake({ stock: 9, leadTimeHours: 2 });
  const { id, number, key } = await placePaid(slug, { totalMinor: TEST_PRICES.from });
  await advanceOrder(id, 'ready');
  const bakers = await browser.newContext();
  await signIn(bakers, { role: 'baker' });
  const call = { origin: house.edge, ...actions, name: 'cancelAction' };
  const refused = { result: { ok: false, code: 'forbidden' } };
  expect(await callAction(bakers, call, { number, reason: 'x' })).toMatchObject(refused);
  await bakers.close();

  await signIn(context, { role: 'owner' });
  const shopper = await browser.newPage();
  await shopper.goto(`/en/orders/${number}?key=${key}`);
  await page.goto(`/en/admin/orders/${number}`);
  await page.getByRole('button', { name: t.cancel }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(t.cancelReadyText);
  await dialog.getByLabel(t.reason).fill('Nobody came');
  await dialog.getByRole('button', { name: t.cancelSend }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t.state.cancelled);
  await expect(page.getByText(t.payment.refunded).first()).toBeVisible();
  await expect(shopper.getByRole('heading', { name: texts.en.order.cancelledTitle })).toBeVisible();
  await expect(shopper.getByText(texts.en.order.event.refunded)).toBeVisible();
  const stock = await db().stock.findFirstOrThrow({ where: { product: { slug } } });
  expect(stock.quantity).toBe(8);
  await shopper.close();
});

test('a letter is sent again from its order, and what happens elsewhere shows by itself', async ({
  page,
  context,
  browser,
  bake,
  signIn,
}) => {
  await signIn(context, { role: 'baker' });
  const { slug } = await bake({ stock: 9, leadTimeHours: 2 });
  const { number, email } = await placePaid(slug, { totalMinor: TEST_PRICES.from });
  await page.goto(`/en/admin/orders/${number}`);
  const subject = `Your order ${number}`;
  await page.getByRole('button', { name: t.resendOf.replace('{subject}', subject) }).click();
  await expect(page.getByRole('link', { name: subject })).toHaveCount(2);
  expect(await db().mail.count({ where: { recipient: email, template: 'order-placed' } })).toBe(2);

  const other = await browser.newContext();
  await signIn(other, { role: 'baker' });
  const theirs = await other.newPage();
  await theirs.goto(`/en/admin/orders/${number}`);
  await theirs.getByRole('button', { name: t.step.baking }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t.state.baking);
  await other.close();
});

test('an order by telephone: products, a time, a name, a discount code; paid in cash when it is fetched', async ({
  page,
  context,
  bake,
  signIn,
}) => {
  await signIn(context, { role: 'baker', name: 'Bruno Baker' });
  const { id, name, slug } = await bake({ stock: 9, leadTimeHours: 2 });
  await page.goto('/en/admin/orders/new');
  await page.getByRole('button', { name: t.placeFree }).click();
  await expect(page.getByLabel(t.name, { exact: true })).toHaveAccessibleDescription(texts.en.fieldErrors.required);
  await expect(page.getByLabel(t.find)).toHaveAccessibleDescription(texts.en.fieldErrors.products);
  await expect(page.getByLabel(t.find)).toBeFocused();

  // The word that only this one has.
  await page.getByLabel(t.find).fill(name.en.split('-')[1] ?? '');
  await page.getByRole('button', { name: t.addProduct.replace('{product}', name.en) }).click();
  await page.getByLabel(t.quantityOf.replace('{product}', name.en)).fill('3');
  const days = page.getByRole('group', { name: texts.en.checkout.day }).getByRole('radio', { disabled: false });
  const price = euros(TEST_PRICES.from * 3);
  await page.getByRole('button', { name: t.place.replace('{total}', price) }).click();
  await expect(page.getByText(texts.en.fieldErrors.slot)).toBeVisible();
  await expect(days.first()).toHaveAttribute('aria-invalid', 'true');
  await expect(days.first()).toBeFocused();
  await days.last().focus();
  await page.keyboard.press('Space');
  const times = page.getByRole('group', { name: texts.en.checkout.time }).getByRole('radio', { disabled: false });
  await times.first().focus();
  await page.keyboard.press('Space');
  await page.getByLabel(t.name, { exact: true }).fill('Tess Caller');
  await page.getByLabel(t.phone).fill('0470 11 22 33');
  const code = page.getByLabel(texts.en.checkout.code);
  await code.fill('no-such-code');
  await code.press('Enter');
  await expect(code).toHaveAccessibleDescription(texts.en.problems['discount-unknown']);
  await code.fill((await createCode({ maxUses: 1 })).toLowerCase());
  await code.press('Enter');
  await expect(page.getByRole('row', { name: texts.en.checkout.discount })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  const full = TEST_PRICES.from * 3;
  const total = euros(full - Math.round(full / 10));
  // Twice, as a hand in a hurry does.
  await page.getByRole('button', { name: t.place.replace('{total}', total) }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('LV-');
  await expect(page.getByText(t.noEmail)).toBeVisible();
  expect((await db().stock.findUniqueOrThrow({ where: { productId: id } })).quantity).toBe(6);
  expect(await db().order.count({ where: { items: { some: { slug } } } })).toBe(1);

  const cash = t.cash.replace('{amount}', total);
  await page.getByRole('button', { name: cash }).click();
  await page.getByRole('dialog').getByRole('button', { name: cash }).click();
  await expect(page.getByText(`${t.provider.counter}, ${total}`)).toBeVisible();
  await expect(page.getByRole('button', { name: cash })).toBeHidden();
});

test('a cake by telephone: designed in the studio while they tell it, taken from there, and on the board at once', async ({
  page,
  context,
  house: _,
  signIn,
}) => {
  await signIn(context, { role: 'baker', name: 'Bruno Baker' });
  await page.goto('/en/admin/orders/new');
  const takeIt = page.getByRole('button', { name: t.takeFromStudio });
  const link = page.getByLabel(t.cakeLink);
  await takeIt.click();
  await expect(page.getByText(t.noCakeThere)).toBeVisible();
  await link.fill('https://levain.example/en/cakes#a-cake');
  await link.press('Enter');
  await expect(page.getByText(t.cakeLinkBroken)).toBeVisible();

  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: t.studio }).click();
  const studioPage = await opened;
  const studio = studioOf(studioPage);
  await studio.choice('sponge', 'lemon').click();
  await studio.choice('servings', 16).click();
  const design: CakeDesign = { ...firstDesign, sponge: 'lemon', servings: 16 };
  await studio.expectDesign(design);
  await expect(studioPage).toHaveURL(({ hash }) => hash === `#${encodeDesign(design)}`);
  const address = studioPage.url();
  await studioPage.close();

  await takeIt.click();
  const remove = page.getByRole('button', { name: t.remove.replace('{product}', t.ownCake) });
  await expect(page.getByText('for 16 people, lemon sponge, raspberry filling')).toBeVisible();
  await remove.click();
  // Its link leads to the same cake.
  await link.fill(address);
  await link.press('Enter');
  await expect(remove).toHaveCount(1);
  await page.getByLabel(texts.en.cakeStudio.allergies).fill('no hazelnuts');
  const days = page.getByRole('group', { name: texts.en.checkout.day }).getByRole('radio', { disabled: false });
  await days.last().focus();
  await page.keyboard.press('Space');
  const times = page.getByRole('group', { name: texts.en.checkout.time }).getByRole('radio', { disabled: false });
  await times.first().focus();
  await page.keyboard.press('Space');
  await page.getByLabel(t.name, { exact: true }).fill('Tess Caller');
  await page.getByLabel(t.phone).fill('0470 11 22 33');
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: t.place.replace('{total}', euros(designPrice(design))) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('LV-');
  await expect(page.getByRole('region', { name: t.cakesTitle })).toContainText('no hazelnuts');
  const number = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const cake = await db().cake.findFirstOrThrow({ where: { order: { number } } });
  expect(cake).toMatchObject({ design, wishes: { note: '', allergies: 'no hazelnuts' } });
  await page.goto(cakePaths.board('en'));
  await expect(page.getByText(number)).toBeVisible();
});

test('a shopper finds nothing here, and who is not signed in signs in first', async ({
  page,
  context,
  house,
  signIn,
}) => {
  await page.goto('/en/admin/orders');
  await expect(page).toHaveURL(/sign-in/);
  await signIn(context);
  for (const path of [
    '/en/admin/orders',
    '/en/admin/orders/new',
    '/en/admin/customers',
    '/en/admin/roles',
    '/en/admin/audit',
  ]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  for (const path of ['/api/admin/orders/LV-00000000', '/api/admin/orders/products?q=a']) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  const call = { origin: house.edge, ...actions, name: 'noteAction' };
  const note = { number: 'LV-00000000', noteId: randomUUID(), text: 'x' };
  expect(await callAction(context, call, note)).toMatchObject({ result: { ok: false, code: 'forbidden' } });
});
