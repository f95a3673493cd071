import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { designPrice, ovenUnits } from '#lib/cakes/design/price.ts';
import { type CakeDesign, firstDesign } from '#lib/cakes/design/schema.ts';
import { publishProduct } from '#lib/catalog/publish-product.ts';
import { resendMail } from '#lib/notifications/resend-mail.ts';
import { advanceOrder } from '#lib/orders/advance-order.ts';
import { askAboutCake } from '#lib/orders/ask-about-cake.ts';
import { cancelOrder } from '#lib/orders/cancel-order.ts';
import { getDayWork } from '#lib/orders/day-work.ts';
import { addNote } from '#lib/orders/desk/add-note.ts';
import { callOffOrder } from '#lib/orders/desk/call-off-order.ts';
import { orderFilterSchema } from '#lib/orders/desk/filter.ts';
import { getStaffOrder } from '#lib/orders/desk/get-staff-order.ts';
import { listStaffOrders } from '#lib/orders/desk/list-orders.ts';
import { planHandOrder } from '#lib/orders/desk/plan-hand-order.ts';
import { refundOrder } from '#lib/orders/desk/refund-order.ts';
import { type HandOrder, handPlanSchema } from '#lib/orders/desk/schema.ts';
import { takeCash } from '#lib/orders/desk/take-cash.ts';
import { takeOrder } from '#lib/orders/desk/take-order.ts';
import { sendRefund } from '#lib/orders/send-refund.ts';
import { actAs } from '#lib/platform/audit/actor.ts';
import { db } from '#lib/platform/db/client.ts';
import { createCode } from './fixtures/discounts.ts';
import { orderCakes } from './fixtures/ordered-cakes.ts';
import { createProduct } from './fixtures/products.ts';
import { createSlot, slotOf, stockOf, takenOf } from './fixtures/shopper.ts';
import { createUser, testEmail } from './fixtures/users.ts';

const PRICE = 400;
const olive = { kind: 'user', id: randomUUID(), name: 'Olive Owner' } as const;

async function bake(stock = 9) {
  const product = await createProduct({
    stock,
    priceMinor: PRICE,
    options: [],
    leadTimeHours: 2,
    offerMinor: undefined,
  });
  await publishProduct(product.id);
  return product;
}

/** What somebody says over the telephone. */
async function call({
  quantity = 2,
  stock = 9,
  ...changes
}: Partial<HandOrder> & { quantity?: number; stock?: number } = {}) {
  const product = await bake(stock);
  const slotId = await createSlot();
  const form = {
    ...{ fulfilment: 'pickup', name: 'Tess Caller', phone: '+32 470 11 22 33', email: '', note: '' },
    ...{
      slotId,
      isPaid: false,
      discountCode: null,
      idempotencyKey: randomUUID(),
      expectedTotalMinor: PRICE * quantity,
    },
    lines: [{ slug: product.slug, choice: {}, quantity }],
    ...changes,
  } as HandOrder;
  const take = () => actAs(olive, () => takeOrder(form, { locale: 'en', now: new Date() }));
  return { product, slotId, form, take };
}

const planFor = (wish: unknown) => planHandOrder(handPlanSchema.parse(wish), new Date());
const actionsOf = async (subject: string) =>
  (await db().auditEntry.findMany({ where: { subject }, orderBy: { id: 'asc' } })).map(({ action }) => action);
const find = async (query: Record<string, string>, after?: string) => {
  const { orders, next } = await listStaffOrders(orderFilterSchema.parse(query), after);
  return { numbers: orders.map(({ number }) => number), next };
};

test('an order by telephone takes stock and slot, is to be paid at the counter, and is in the log', async () => {
  const { product, slotId, take } = await call();
  const { number } = await take();
  expect([await stockOf(product.id), await takenOf(slotId)]).toEqual([7, 1]);
  const order = await getStaffOrder(number);
  expect(order).toMatchObject({ status: 'paid', isByHand: true, paidMinor: 0, restMinor: 2 * PRICE, payments: [] });
  // Who has no address gets no letter.
  expect(order?.mails).toEqual([]);
  const [entry] = await db().auditEntry.findMany({ where: { subject: number } });
  expect(entry).toMatchObject({ action: 'order.take', actorName: 'Olive Owner', after: { totalMinor: 2 * PRICE } });
});

test('the same form taken five times at once is one order', async () => {
  const { product, take } = await call();
  const orders = await Promise.all(Array.from({ length: 5 }, take));
  expect(new Set(orders.map(({ number }) => number)).size).toBe(1);
  expect(await stockOf(product.id)).toBe(7);
  expect(await actionsOf(orders[0]?.number ?? '')).toEqual(['order.take']);
});

test('by hand nobody gets what is not there, or at another price', async () => {
  const gone = await call({ stock: 1 });
  await expect(gone.take()).rejects.toMatchObject({ reason: 'sold-out-meanwhile' });
  const dearer = await call({ expectedTotalMinor: 1 });
  await expect(dearer.take()).rejects.toMatchObject({ reason: 'prices-changed' });
  expect([await stockOf(dearer.product.id), await takenOf(dearer.slotId)]).toEqual([9, 0]);
});

test('who pays in cash with the order has paid, and gets a letter that says so', async () => {
  const email = testEmail();
  const { take } = await call({ isPaid: true, email });
  const { number } = await take();
  expect(await getStaffOrder(number)).toMatchObject({
    ...{ paidMinor: 2 * PRICE, restMinor: 0 },
    payments: [{ provider: 'counter', status: 'paid' }],
  });
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: email } });
  expect(mail).toMatchObject({ template: 'order-placed', orderNumber: number });
  expect(mail.text).toContain('is paid');
});

test('who pays later is not told that it is paid', async () => {
  const email = testEmail();
  await (await call({ email })).take();
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: email } });
  expect(mail.text).toContain('You pay when it is handed over');
  expect(mail.text).not.toContain('is paid');
});

test('what is left is taken in cash once, and goes back in cash at once', async () => {
  const { slotId, take } = await call();
  const { id, number } = await take();
  const { day } = await slotOf(slotId);
  const restToday = async () => {
    const orders = (await getDayWork(day)).slots.flatMap((slot) => slot.orders);
    return orders.find((order) => order.number === number)?.restMinor;
  };
  expect(await restToday()).toBe(2 * PRICE);
  const outcomes = await Promise.allSettled([takeCash(id, randomUUID()), takeCash(id, randomUUID())]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const order = await getStaffOrder(number);
  expect(order).toMatchObject({ paidMinor: 2 * PRICE, restMinor: 0 });
  expect(await restToday()).toBe(0);
  const paymentId = order?.payments[0]?.id ?? '';
  expect(await takeCash(id, paymentId)).toBe(2 * PRICE);
  const { id: other } = await (await call()).take();
  await expect(takeCash(other, paymentId)).rejects.toMatchObject({ code: 'conflict' });

  const refundId = randomUUID();
  await refundOrder({ orderId: id, refundId, paymentId, amountMinor: 100, reason: 'One was dry' });
  await sendRefund(refundId);
  expect(await getStaffOrder(number)).toMatchObject({ refundedMinor: 100, payments: [{ status: 'paid' }] });
  expect(await actionsOf(number)).toEqual(['order.take', 'order.cash', 'order.refund']);
});

test('a plan tells what it comes to and when, and takes nothing', async () => {
  const { product, form } = await call();
  const wish = { lines: form.lines, fulfilment: 'delivery' };
  const plan = await planFor({ ...wish, postcode: '1050' });
  expect(plan).toMatchObject({ totalMinor: 2 * PRICE + 250, deliveryMinor: 250, deliveryProblem: null });
  const far = await planFor({ ...wish, postcode: '9999' });
  expect(far.deliveryProblem).toMatchObject({ reason: 'no-delivery-there' });
  expect(await stockOf(product.id)).toBe(9);
});

test('a code by telephone takes off what it does in the checkout, in the plan as in the order', async () => {
  const code = await createCode();
  const { form, take } = await call({ discountCode: code, expectedTotalMinor: 720 });
  const wish = { lines: form.lines, fulfilment: 'pickup' };
  const plan = await planFor({ ...wish, discountCode: ` ${code.toLowerCase()} ` });
  expect(plan).toMatchObject({ discountCode: code, discountMinor: 80, totalMinor: 720, discountProblem: null });
  expect((await planFor({ ...wish, discountCode: 'no code!' })).discountProblem).toMatchObject({
    reason: 'discount-unknown',
  });
  expect(await getStaffOrder((await take()).number)).toMatchObject({ discountCode: code, totalMinor: 720 });
  expect((await db().discountCode.findUniqueOrThrow({ where: { code } })).usedCount).toBe(1);
});

test('a cake by telephone is priced by its design, takes its room in the oven, and goes into the queue with its wishes', async () => {
  const design = { ...firstDesign, servings: 20 as const };
  const cake = { design, wishes: { note: 'For Tess', allergies: 'no nuts' } };
  const lines = [{ cake, additionId: randomUUID() }];
  const plan = await planFor({ lines, fulfilment: 'pickup' });
  expect(plan.totalMinor).toBe(designPrice(design));
  const { form, slotId, take } = await call({ lines, expectedTotalMinor: plan.totalMinor });
  const { day } = await slotOf(slotId);
  const takenThat = async () => (await db().ovenDay.findUnique({ where: { day } }))?.taken ?? 0;
  const before = await takenThat();
  const [{ number }] = await Promise.all([take(), take()]);
  expect(await takenThat()).toBe(before + ovenUnits(design));
  const order = await getStaffOrder(number);
  expect(order).toMatchObject({ totalMinor: plan.totalMinor, items: [{ cake }], cakes: [{ stage: 'drawing' }] });
  const jobs = await db().outbox.findMany({
    where: { payload: { path: ['cakeId'], equals: order?.cakes[0]?.id ?? '' } },
  });
  expect(jobs.map(({ job }) => job)).toEqual(['cake.proof']);

  // Nobody would read a question about it: they are telephoned.
  const cakeId = order?.cakes[0]?.id ?? '';
  await db().cake.update({ where: { id: cakeId }, data: { stage: 'drawn' } });
  await expect(askAboutCake(cakeId, 'Which blue?')).rejects.toMatchObject({
    ...{ reason: 'no-letter-to-ask', values: { phone: form.phone } },
  });
});

test('no cake is taken by telephone that the studio would not make, nor more of them than a basket holds', async () => {
  const cakeOf = (changes: Partial<CakeDesign>) => ({
    ...{ cake: { design: { ...firstDesign, ...changes }, wishes: { note: '', allergies: '' } } },
    additionId: randomUUID(),
  });
  const impossible = { lines: [cakeOf({ servings: 6, tiers: 3 })], fulfilment: 'pickup' };
  await expect(planFor(impossible)).rejects.toMatchObject({ code: 'invalid', field: 'tiers' });
  const { take } = await call({ lines: impossible.lines });
  await expect(take()).rejects.toMatchObject({ code: 'invalid', field: 'tiers' });
  const many = { lines: Array.from({ length: 6 }, () => cakeOf({})), fulfilment: 'pickup' };
  await expect(planFor(many)).rejects.toMatchObject({ reason: 'most-cakes' });
});

test('of who gives no address the telephone uses a code up, and of nobody else', async () => {
  const code = await createCode({ maxUsesPerPerson: 1 });
  const discounted = { discountCode: code, expectedTotalMinor: 720 };
  const first = await call(discounted);
  const { id } = await first.take();
  const again = await call({ ...discounted, phone: '0470/11.22.33' });
  await expect(again.take()).rejects.toMatchObject({ reason: 'discount-used-by-you', field: 'discountCode' });
  const wish = { lines: first.form.lines, fulfilment: 'pickup', discountCode: code };
  expect((await planFor({ ...wish, phone: '0470 11 22 33' })).discountProblem).toMatchObject({
    reason: 'discount-used-by-you',
  });
  await (await call({ ...discounted, phone: '0470 99 88 77' })).take();
  // Called off, it can be used again.
  await callOffOrder(id, 'The oven broke');
  await again.take();
});

test('the bakery calls off what its shopper can’t any more: everything goes back, and the letter says why', async () => {
  const email = testEmail();
  const { product, slotId, take } = await call({ email, isPaid: true });
  const { id, number } = await take();
  await actAs(olive, () => advanceOrder(id, 'baking'));
  await Promise.all([callOffOrder(id, 'The oven broke'), callOffOrder(id, 'The oven broke')]);
  expect([await stockOf(product.id), await takenOf(slotId)]).toEqual([9, 0]);
  expect(await db().refund.findMany({ where: { orderId: id } })).toMatchObject([{ amountMinor: 2 * PRICE }]);
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: email, template: 'order-cancelled' } });
  expect(mail.text).toContain('The oven broke');
  expect(mail.text).toContain('goes back');
  expect(await actionsOf(number)).toEqual(['order.take', 'order.advance', 'order.cancel']);

  const later = testEmail();
  const unpaid = await (await call({ email: later })).take();
  await callOffOrder(unpaid.id, 'The oven broke');
  const letter = await db().mail.findFirstOrThrow({ where: { recipient: later, template: 'order-cancelled' } });
  expect(letter.text).not.toContain('goes back');

  const collected = await (await call()).take();
  await advanceOrder(collected.id, 'ready');
  await advanceOrder(collected.id, 'collected');
  await expect(callOffOrder(collected.id, 'Too late')).rejects.toMatchObject({ reason: 'too-late-to-cancel' });
  expect(await actionsOf(collected.number)).toEqual(['order.take', 'order.advance', 'order.advance']);
});

test('what is ready and nobody fetches is called off: the money and the place come back, what is baked does not', async () => {
  const email = testEmail();
  const { product, slotId, take } = await call({ email, isPaid: true });
  const { id, number } = await take();
  await advanceOrder(id, 'ready');
  expect(await getStaffOrder(number)).toMatchObject({ canBeCancelled: true });
  await expect(cancelOrder(id, new Date())).rejects.toMatchObject({ reason: 'too-late-to-cancel' });
  await Promise.all([callOffOrder(id, 'Nobody came'), callOffOrder(id, 'Nobody came')]);
  expect([await stockOf(product.id), await takenOf(slotId)]).toEqual([7, 0]);
  expect(await db().refund.findMany({ where: { orderId: id } })).toMatchObject([{ amountMinor: 2 * PRICE }]);
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: email, template: 'order-cancelled' } });
  expect(mail.text).toContain('Nobody came');
  expect(await getStaffOrder(number)).toMatchObject({ status: 'cancelled', canBeCancelled: false, nextStages: [] });
  await expect(advanceOrder(id, 'collected')).rejects.toMatchObject({ code: 'conflict' });
});

test('a note is added once, says whose it is, and can’t be changed', async () => {
  const { id, number } = await (await call()).take();
  const noteId = randomUUID();
  const add = () => actAs(olive, () => addNote({ orderId: id, noteId, text: 'Rings twice' }));
  await Promise.all([add(), add()]);
  const { id: other } = await (await call()).take();
  for (const changes of [{ text: 'Never rings' }, { orderId: other }]) {
    const another = addNote({ orderId: id, noteId, text: 'Rings twice', ...changes });
    await expect(another).rejects.toMatchObject({ code: 'conflict' });
  }
  expect((await getStaffOrder(number))?.notes).toMatchObject([{ author: 'Olive Owner', text: 'Rings twice' }]);
  expect(await actionsOf(number)).toEqual(['order.take', 'order.note']);
  await expect(db().orderNote.update({ where: { id: noteId }, data: { text: 'Never rings' } })).rejects.toThrow(
    /append-only/,
  );
});

test('a letter is sent once more, once; one with a personal link is not', async () => {
  const email = testEmail();
  const { number } = await (await call({ email })).take();
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: email } });
  const copyId = randomUUID();
  await Promise.all([resendMail(mail.id, copyId), resendMail(mail.id, copyId)]);
  const mails = await db().mail.findMany({ where: { recipient: email } });
  expect(mails.map(({ text }) => text)).toEqual([mail.text, mail.text]);
  expect(await actionsOf(number)).toEqual(['order.take', 'mail.resend']);

  const secret = await db().mail.create({
    data: { recipient: email, template: 'reset-password', locale: 'en', subject: 's', text: 't', html: 'h' },
  });
  await expect(resendMail(secret.id, randomUUID())).rejects.toMatchObject({ reason: 'secret-mail' });
});

test('an order is found by its number, by beginnings of name and address, and by the end of a telephone number', async () => {
  const name = `Zyx${randomUUID().slice(0, 8)} Finder`;
  const email = testEmail();
  const digits = String(Math.floor(Math.random() * 1e6)).padStart(6, '0');
  const { number } = await (await call({ name, email, phone: `+32 47 ${digits}` })).take();
  for (const q of [number, number.toLowerCase(), name.slice(0, 9), email.slice(0, 20), email, `047${digits}`, digits]) {
    expect((await find({ q })).numbers, q).toContain(number);
  }
  expect((await find({ q: name.slice(0, 9), status: 'collected' })).numbers).toEqual([]);
  expect((await find({ q: name.slice(0, 9), status: 'paid', fulfilment: 'pickup' })).numbers).toEqual([number]);
  expect((await find({ q: name.slice(0, 9), cake: '1' })).numbers).toEqual([]);
  expect((await find({ q: '100%_' })).numbers).toEqual([]);
});

test('an order is found by any word of its name, without accents and with either apostrophe, and by a number of letters alone', async () => {
  const tag = `q${randomUUID().slice(0, 7)}`;
  const { number } = await (await call({ name: `Chloé De ${tag}smedt O’Neil${tag}` })).take();
  const beginnings = [`${tag}sm`, `De ${tag}smedt`, `CHLOE de ${tag}`, `o'neil${tag}`, `O’Neil${tag}`, `oneil${tag}`];
  for (const q of beginnings) expect((await find({ q })).numbers, q).toEqual([number]);
  expect((await find({ q: `${tag}smedts` })).numbers).toEqual([]);
  const letters = Array.from({ length: 8 }, () => 'BCDFGHJK'[Math.floor(Math.random() * 8)]).join('');
  await db().order.update({ where: { number }, data: { number: `LV-${letters}`, name: letters.toLowerCase() } });
  expect((await find({ q: letters })).numbers).toEqual([`LV-${letters}`]);
  await db().order.update({ where: { number: `LV-${letters}` }, data: { number, name: `Anna ${letters}` } });
  expect((await find({ q: letters })).numbers).toEqual([number]);
});

test('page by page every order comes once, also while others are placed', async () => {
  const name = `Qpz${randomUUID().slice(0, 8)}`;
  const owner = `guest:test-${randomUUID()}`;
  const slotId = await createSlot({ capacity: 50 });
  const { day } = await db().slot.findUniqueOrThrow({ where: { id: slotId } });
  const same = new Date();
  const order = (index: number) => ({
    ...{
      number: `LV-${randomUUID()
        .replaceAll(/[^0-9]/g, '')
        .padEnd(8, '0')
        .slice(0, 8)}`,
      owner,
      email: '',
      name,
    },
    ...{ phone: '+32 2 000 00 00', locale: 'en' as const, fulfilment: 'pickup' as const, slotId, vat: [] },
    ...{ subtotalMinor: 1, totalMinor: 1, dueNowMinor: 1, idempotencyKey: randomUUID(), expiresAt: same },
    status: 'collected' as const,
    // Many of the same moment.
    createdAt: new Date(same.getTime() - Math.floor(index / 10) * 1000),
  });
  await db().order.createMany({ data: Array.from({ length: 60 }, (_, index) => order(index)) });
  for (const query of [{ q: name }, { q: name, from: day, to: day }] as Record<string, string>[]) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await find(query, after);
      seen.push(...page.numbers);
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  }
  expect((await find({ q: name, to: '2020-01-01' })).numbers).toEqual([]);
  expect((await find({ q: name }, 'nonsense')).numbers).toHaveLength(25);
});

test('orders with a cake, the newest first: each comes once, however many cakes it has', async () => {
  const email = testEmail();
  const made: string[] = [];
  for (let order = 0; order < 27; order += 1) {
    made.push((await orderCakes({ email, stages: ['waiting', 'waiting'] })).number);
  }
  await (await call({ email })).take();
  const first = await find({ q: email, cake: '1', fulfilment: 'pickup' });
  const second = await find({ q: email, cake: '1', fulfilment: 'pickup' }, first.next ?? undefined);
  expect(first.numbers).toHaveLength(25);
  expect([...first.numbers, ...second.numbers]).toEqual(made.toReversed());
  expect(second.next).toBeNull();
  expect((await find({ q: email, cake: '1', fulfilment: 'delivery' })).numbers).toEqual([]);
  expect((await find({ cake: '1' })).numbers).toEqual(first.numbers);
});

test('an account of the staff’s is no obstacle: who telephones with its address is not signed in by it', async () => {
  const user = await createUser();
  const { number } = await (await call({ email: user.email })).take();
  expect(await getStaffOrder(number)).toMatchObject({ customerId: null });
});
