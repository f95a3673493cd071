import { orderPerson } from '#lib/cakes/own-order.ts';
import { cakeParts, viewCake } from '#lib/cakes/view-cake.ts';
import { type CartCake, cartCakeSchema } from '#lib/cart/schema.ts';
import { db } from '#lib/platform/db/client.ts';
import type { Prisma } from '#lib/platform/db/generated/client.ts';
import { readOwn } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { isSignedBy, sign } from '#lib/platform/signatures.ts';
import { type OrderSummary, type OrderView, orderNumberSchema, orderViewSchema } from './schema.ts';
import { stagesOf } from './stages-of.ts';
import { canCancel, paidSoFar } from './status.ts';

export { orderPerson };

const parts = {
  items: { include: { cake: true }, orderBy: { id: 'asc' } },
  cakes: { orderBy: { orderItemId: 'asc' }, include: cakeParts },
  events: { orderBy: { id: 'asc' } },
  payments: { orderBy: { createdAt: 'desc' } },
  refunds: { orderBy: { createdAt: 'asc' } },
  slot: true,
} satisfies Prisma.OrderInclude;
type OrderRows = Prisma.OrderGetPayload<{ include: typeof parts }>;

/** Who asks for an order, and the key of the link they came by. */
export type Asker = { owner: string | null; key: string | null };

/** What lets a guest in who has only the link: a signature nobody else can make. */
export function orderKey(orderId: string): string {
  return sign('order-link', orderId);
}

/**
 * An order for who may see it: whoever placed it, or has its link. Null for everybody else, as if there were none.
 * Read from the primary until the replica has what this order's person did last.
 */
export async function getOrder(
  number: string,
  asker: Asker,
): Promise<{ id: string; isOwn: boolean; view: OrderView } | null> {
  if (!orderNumberSchema.safeParse(number).success) return null;
  const row = await readOwn(orderPerson(number), (reader) =>
    reader.order.findUnique({ where: { number }, include: parts }),
  );
  return row && maySee(row, asker) ? { id: row.id, isOwn: row.owner === asker.owner, view: await toView(row) } : null;
}

/** Whether a cake is in an order of theirs. */
export async function ownsCake(cakeId: string, asker: Asker): Promise<boolean> {
  const cake = await db().cake.findUnique({
    where: { id: cakeId },
    select: { order: { select: { id: true, owner: true } } },
  });
  return cake !== null && maySee(cake.order, asker);
}

/** The id of an order for who may act on it, from the primary; null for everybody else. */
export async function findOrderId(number: string, asker: Asker): Promise<string | null> {
  const row = await db().order.findUnique({ where: { number } });
  return row && maySee(row, asker) ? row.id : null;
}

/**
 * The id of an order for its shopper to change. The staff have the desk for that, where what they do is written down: the link of
 * somebody else's order does not let them. @throws AppError `not-found` for every order that is not theirs to see, `forbidden`
 * (`at-the-desk`)
 */
export async function requireShopperOrder(number: string, asker: Asker & { isStaff: boolean }): Promise<string> {
  const row = await db().order.findUnique({ where: { number } });
  if (!row || !maySee(row, asker)) throw new AppError('not-found', { message: `no order ${number} for this person` });
  if (asker.isStaff && row.owner !== asker.owner) {
    throw new AppError('forbidden', { message: `${asker.owner} has the desk for ${number}`, reason: 'at-the-desk' });
  }
  return row.id;
}

/** The id of an order by its number, for the staff. @throws AppError `not-found` */
export async function requireOrderId(number: string): Promise<string> {
  const order = await db().order.findUnique({ where: { number }, select: { id: true } });
  if (!order) throw new AppError('not-found', { message: `there is no order ${number}` });
  return order.id;
}

function maySee(order: { id: string; owner: string }, { owner, key }: Asker): boolean {
  if (owner !== null && order.owner === owner) return true;
  return key !== null && isSignedBy('order-link', order.id, key);
}

/** A user's orders, newest first. */
export async function listOrders(userId: string): Promise<OrderSummary[]> {
  const rows = await readOwn(`user:${userId}`, (reader) =>
    reader.order.findMany({
      where: { userId },
      include: { items: parts.items, slot: true, payments: parts.payments },
      orderBy: { createdAt: 'desc' },
      take: 200,
    }),
  );
  return rows.map(({ number, status, slot, totalMinor, dueNowMinor, createdAt, items, payments }) => ({
    number,
    status,
    payment: toPayment(payments),
    paidMinor: paidSoFar(payments),
    dueNowMinor,
    slot: { startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() },
    totalMinor,
    placedAt: createdAt.toISOString(),
    pieces: items.reduce((sum, { quantity }) => sum + quantity, 0),
    cakeStages: stagesOf(items),
    pictures: picturesOf(items),
  }));
}

async function toView(row: OrderRows): Promise<OrderView> {
  const { slot, street, postcode, city } = row;
  return orderViewSchema.parse({
    ...row,
    items: row.items.map((item) => ({ ...item, cake: toCake(item.cake) })),
    slot: { startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() },
    address: street && postcode && city ? { street, postcode, city } : null,
    cakes: await Promise.all(row.cakes.map(viewCake)),
    payment: toPayment(row.payments),
    paidMinor: paidSoFar(row.payments),
    refunds: row.refunds.flatMap(({ id, amountMinor, status }) =>
      status === 'failed' ? [] : { id, amountMinor, status },
    ),
    events: row.events.map(({ kind, at }) => ({ kind, at: at.toISOString() })),
    placedAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    canCancel: canCancel({ status: row.status, startsAt: slot.startsAt, cakes: stagesOf(row.items) }, new Date()),
  });
}

/** The one over the net; cash is taken besides. */
function toPayment(payments: OrderRows['payments']): OrderView['payment'] {
  const payment = payments.find(({ provider }) => provider !== 'counter');
  return payment ? { provider: payment.provider, status: payment.status } : null;
}

function toCake(cake: OrderRows['items'][number]['cake']): CartCake | null {
  return cake && cartCakeSchema.parse(cake);
}

/** The same bread cut in two ways looks the same; two cakes never do. */
function picturesOf(items: OrderRows['items']): OrderSummary['pictures'] {
  const byPicture = new Map(items.map((item) => [item.cake ? item.lineId : item.pictureId, item]));
  return [...byPicture.values()].map(({ lineId, pictureId, cake }) => ({ lineId, pictureId, cake: toCake(cake) }));
}
