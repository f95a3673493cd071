import { randomInt } from 'node:crypto';
import pLimit from 'p-limit';
import { orderPerson } from '#lib/cakes/own-order.ts';
import { requireBakeableCakes } from '#lib/cakes/require-bakeable.ts';
import type { StoredLine } from '#lib/cart/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { requireZone } from '#lib/checkout/delivery.ts';
import { dueNow } from '#lib/checkout/deposit.ts';
import { takeDiscount } from '#lib/checkout/discounts.ts';
import { lockOwner, takeHold } from '#lib/checkout/holds.ts';
import { countPieces, priceLines } from '#lib/checkout/lines.ts';
import { countOvenUnits } from '#lib/checkout/oven.ts';
import { totalsFor } from '#lib/checkout/quote.ts';
import { ovenFull, reserve, slotFull, soldOut } from '#lib/checkout/reserve.ts';
import { HOLD_TIME, type OrderForm } from '#lib/checkout/schema.ts';
import { requireSlot } from '#lib/checkout/slots.ts';
import { activeProvider } from '#lib/payments/providers.ts';
import { record } from '#lib/platform/audit/record.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { remember } from '#lib/platform/remembered.ts';
import { cashPayment } from './cash-payment.ts';
import { markPaid } from './mark-paid.ts';
import { writeCakes } from './write-cakes.ts';

type Placement = {
  owner: string;
  userId: string | null;
  /** Whose uses of a discount code count: an address of mail; of who telephones and has none, the number. */
  person: string;
  locale: Locale;
  form: OrderForm;
  /** What of the cart is bought, its prices count for nothing; empty if something of it is not in the cart any more. */
  cart: readonly StoredLine[];
  now: Date;
  /** One of the staff takes it by hand: no card, but cash, at once or when it is handed out. */
  atCounter?: { isPaid: boolean };
};
export type PlacedOrder = { id: string; number: string; totalMinor: number; isNew: boolean };

/**
 * Makes an order of a cart: everything in one transaction on the primary, or nothing. Stock and slot come from the hold
 * as far as there is one, and else are taken here; the payment is written down, and the jobs that follow. The same form
 * sent again, through whichever clone, is answered with the order that it made the first time.
 * @throws AppError `conflict`: `cart-changed`, `prices-changed`, `sold-out-meanwhile`, `slot-full`,
 * `oven-full`, `slot-gone`, `no-delivery-there`, or why the discount code does not count; `invalid`: `no-deposit`, or why a
 * cake can't be baked. Then nothing has changed.
 */
export function placeOrder(placement: Placement): Promise<PlacedOrder> {
  return till()(async () => {
    await lookAtShelf(placement);
    await requireBakeableCakes(placement.cart);
    const order = await db().$transaction((tx) => place(tx, placement), { timeout: 15_000 });
    await noteWrite(orderPerson(order.number));
    return order;
  });
}

/** Orders that a clone places at a time; the others stand in line, so that a rush leaves connections to everybody else. */
const AT_ONCE = 6;
const till = () => remember('orders.till', () => pLimit(AT_ONCE));

/**
 * Sends away who comes when all is gone, without a transaction and without waiting for anybody's lock: in a rush that is
 * nearly everybody. Who may have a hold, or an order already, passes; what holds is decided in the transaction.
 */
async function lookAtShelf({ owner, form, cart }: Placement): Promise<void> {
  const slugs = cart.flatMap((line) => (line.cake ? [] : line.slug));
  const units = countOvenUnits(cart);
  const [shelf] = await db().$queryRaw<Shelf[]>`
    SELECT
      (SELECT min(s.product_id) FROM stock s JOIN product p ON p.id = s.product_id
        WHERE p.slug = ANY(${slugs}) AND s.quantity = 0) AS "soldOut",
      EXISTS (SELECT FROM slot WHERE id = ${form.slotId} AND taken >= capacity) AS "isFull",
      (SELECT o.day FROM slot s JOIN oven_day o ON o.day = s.day
        WHERE s.id = ${form.slotId} AND ${units}::int > 0 AND o.taken + ${units}::int > o.capacity) AS "fullOven",
      EXISTS (SELECT FROM hold WHERE owner = ${owner}) OR
        EXISTS (SELECT FROM "order" WHERE idempotency_key = ${form.idempotencyKey}::uuid) AS "isKnown"`;
  if (!shelf || shelf.isKnown) return;
  if (shelf.soldOut !== null) throw await soldOut(db(), shelf.soldOut, 0);
  if (shelf.isFull) throw slotFull(form.slotId);
  if (shelf.fullOven !== null) throw ovenFull(shelf.fullOven);
}

type Shelf = { soldOut: number | null; isFull: boolean; fullOven: string | null; isKnown: boolean };

async function place(tx: DbOrTransaction, placement: Placement): Promise<PlacedOrder> {
  const { owner, userId, person, locale, form, cart, now, atCounter } = placement;
  await lockOwner(tx, owner);
  const known = await tx.order.findUnique({ where: { idempotencyKey: form.idempotencyKey } });
  if (known) {
    if (known.owner !== owner) throw conflict('cart-changed', 'the key is of another person');
    return { id: known.id, number: known.number, totalMinor: known.totalMinor, isNew: false };
  }
  if (cart.length === 0) throw conflict('cart-changed', 'a line is gone');
  await requireNotBought(tx, { owner, cart });

  const lines = await priceLines(tx, cart, now);
  const leadTimeHours = Math.max(...lines.map((line) => line.leadTimeHours));
  const slot = await requireSlot(tx, { id: form.slotId, kind: form.fulfilment, leadTimeHours, now });
  const zone = form.fulfilment === 'delivery' ? await requireZone(tx, form.postcode) : null;
  const oven = { day: slot.day, units: countOvenUnits(lines) };
  await reserve(tx, await takeHold(tx, owner), { pieces: countPieces(lines), slotId: slot.id, oven });
  const discount = form.discountCode ? await takeDiscount(tx, { code: form.discountCode, person, lines, now }) : null;
  const totals = totalsFor(lines, { discount, zone });
  if (totals.totalMinor !== form.expectedTotalMinor) {
    throw conflict('prices-changed', `${totals.totalMinor} and not ${form.expectedTotalMinor}`);
  }

  const { fulfilment } = form;
  const { totalMinor } = totals;
  const cashMinor = atCounter?.isPaid ? totalMinor : 0;
  const dueNowMinor = atCounter ? cashMinor : dueNow(form.payment, { fulfilment, lines, totalMinor });
  const order = await tx.order.create({
    data: {
      number: newNumber(),
      owner,
      userId,
      locale,
      email: form.email,
      name: form.name,
      phone: form.phone,
      fulfilment,
      slotId: slot.id,
      ...(form.fulfilment === 'delivery' && { street: form.street, postcode: form.postcode, city: form.city }),
      note: form.note,
      ...totals,
      dueNowMinor,
      discountCode: discount?.code ?? null,
      idempotencyKey: form.idempotencyKey,
      expiresAt: new Date(now.getTime() + HOLD_TIME),
      createdAt: now,
      items: {
        create: lines.map(({ category: _, leadTimeHours: __, lineMinor: ___, cake: ____, choice, ...line }) => ({
          ...line,
          options: choice,
        })),
      },
      events: { create: { kind: 'placed' } },
      ...(dueNowMinor > 0 && {
        payments: {
          create: atCounter
            ? cashPayment(form.idempotencyKey, cashMinor)
            : { provider: activeProvider().name, amountMinor: dueNowMinor },
        },
      }),
      ...(discount && { discountUse: { create: { codeId: discount.id, person } } }),
    },
    include: { items: { select: { id: true, lineId: true } } },
  });
  await writeCakes(tx, { ...order, startsAt: slot.startsAt }, lines);
  await addToOutbox(tx, 'order.placed', { orderId: order.id });
  if (atCounter) {
    await record(tx, { action: 'order.take', subject: order.number, after: { totalMinor, paid: atCounter.isPaid } });
  }
  if (dueNowMinor === 0 || atCounter) await markPaid(tx, order.id);
  return { id: order.id, number: order.number, totalMinor: order.totalMinor, isNew: true };
}

/**
 * What another order of this basket has bought leaves the basket a moment after it: two forms of one basket must not buy it
 * twice. @throws AppError `conflict` (`cart-changed`)
 */
async function requireNotBought(
  tx: DbOrTransaction,
  { owner, cart }: Pick<Placement, 'owner' | 'cart'>,
): Promise<void> {
  const since = new Date(Math.min(...cart.map(({ addedAt }) => Date.parse(addedAt))));
  const orders = await tx.order.findMany({ where: { owner, createdAt: { gte: since } }, include: { items: true } });
  const isBought = cart.some(({ id, addedAt }) =>
    orders.some((order) => order.createdAt >= new Date(addedAt) && order.items.some(({ lineId }) => lineId === id)),
  );
  if (isBought) throw conflict('cart-changed', 'it is bought already');
}

/** Crockford's base 32: no letter that is misread. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 40 random bits, so that nobody can count our orders, or guess one. */
function newNumber(): string {
  return `LV-${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
}

function conflict(reason: string, message: string): AppError {
  return new AppError('conflict', { message, reason });
}
