import { randomUUID } from 'node:crypto';
import { newToken, sessionId } from '#lib/accounts/sessions.ts';
import { designPrice } from '#lib/cakes/design/price.ts';
import { type CakeDesign, firstDesign } from '#lib/cakes/design/schema.ts';
import { addCake, listLines } from '#lib/cart/cart.ts';
import { orderFormSchema } from '#lib/checkout/schema.ts';
import { markPaid } from '#lib/orders/mark-paid.ts';
import { placeOrder } from '#lib/orders/place-order.ts';
import { db } from '#lib/platform/db/client.ts';
import { dayFrom } from '#lib/shop/days.ts';
import { findOpenTime } from '../shoppers/goods.ts';
import { callServerAction } from './server-action.ts';

/** A cake as many people order it. */
const design: CakeDesign = {
  ...firstDesign,
  fruit: 'berries',
  sprinkles: 'pearls',
  inscription: { ...firstDesign.inscription, text: 'Joyeux anniversaire' },
};
const PLENTY = 1_000_000;

/** A slot a week from now, on a day whose oven has room for everybody. */
export async function openSlot(): Promise<number> {
  const startsAt = await findOpenTime();
  const day = dayFrom(startsAt, 0);
  const oven = { day, capacity: PLENTY };
  await db().ovenDay.upsert({ where: { day }, create: oven, update: oven });
  const endsAt = new Date(startsAt.getTime() + 1_800_000);
  return (await db().slot.create({ data: { kind: 'pickup', day, startsAt, endsAt, capacity: PLENTY } })).id;
}

export type Buyer = { token: string; owner: string; form: object };

/** Somebody with a cake in their basket, about to order it. */
export async function arrive(slotId: number): Promise<Buyer> {
  const token = newToken();
  const owner = `guest:${sessionId(token)}`;
  const lineId = await addCake(owner, { design, wishes: { note: '', allergies: '' }, additionId: randomUUID() });
  const form = {
    ...{ fulfilment: 'pickup', name: 'Lab', email: `lab-${token.slice(0, 12)}@example.org`, phone: '+32 2 000 00 00' },
    ...{ lineIds: [lineId], slotId, note: '', discountCode: null },
    ...{ expectedTotalMinor: designPrice(design), idempotencyKey: randomUUID() },
  };
  return { token, owner, form };
}

/** Places an order and pays it, as the shop does, without the way through the web. */
export async function orderAndPay({ owner, form }: Buyer): Promise<void> {
  const parsed = orderFormSchema.parse(form);
  const cart = await listLines(owner);
  const order = {
    owner,
    userId: null,
    person: parsed.email,
    locale: 'en',
    form: parsed,
    cart,
    now: new Date(),
  } as const;
  const { id } = await placeOrder(order);
  await db().$transaction((tx) => markPaid(tx, id));
}

/** Places an order through a clone. Answers how long (ms) the shopper waited. @throws if it was refused */
export async function orderThroughWeb(
  { token, form }: Buyer,
  { origin, action, index }: { origin: string; action: string; index: number },
): Promise<number> {
  const start = performance.now();
  const { status, result } = await callServerAction({
    ...{ origin, path: '/en/checkout', action, args: ['en', { form, card: null }] },
    headers: { cookie: `levain.guest=${token}`, 'x-forwarded-for': `10.9.${(index >> 8) & 255}.${index & 255}` },
  });
  if (!result?.ok) throw new Error(`no order: ${result?.reason ?? status}`);
  return performance.now() - start;
}
