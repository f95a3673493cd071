import { OVEN_CAPACITY } from '#lib/cakes/design/price.ts';
import { textOf } from '#lib/catalog/assemble-product.ts';
import { availabilityOf } from '#lib/catalog/rules.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';

/** What a hold or an order has of the bakery: pieces of products, a place in a slot, and of the oven for its cakes. */
export type Reserved = { pieces: ReadonlyMap<number, number>; slotId: number | null; oven: Oven | null };
/** Units on a day at the bakery, `2026-12-24`. */
type Oven = { day: string; units: number };
export const NOTHING: Reserved = { pieces: new Map(), slotId: null, oven: null };

/**
 * Goes from what somebody has to what they want, or not at all. What shoppers take and give back moves nowhere else but here, by
 * conditional updates on the primary: of many who want the last piece, one gets it. Rows are locked in one order (slots,
 * days of the oven, stock, and each kind by its key), so that no two wait for each other. Run it in a transaction.
 * @throws AppError `conflict`: `sold-out-meanwhile` (with the product's name and how many are left), `slot-full`,
 * `oven-full`
 */
export async function reserve(tx: DbOrTransaction, has: Reserved, wants: Reserved): Promise<void> {
  if (has.slotId !== wants.slotId) await moveSlots(tx, has.slotId, wants.slotId);
  await moveOven(tx, has.oven, wants.oven);
  const ids = [...new Set([...has.pieces.keys(), ...wants.pieces.keys()])].sort((one, other) => one - other);
  const changes = ids
    .map((productId) => ({ productId, more: (wants.pieces.get(productId) ?? 0) - (has.pieces.get(productId) ?? 0) }))
    .filter(({ more }) => more !== 0);
  if (changes.length > 0) await moveStock(tx, changes);
}

async function moveSlots(tx: DbOrTransaction, from: number | null, to: number | null): Promise<void> {
  const ids = [from, to].filter((id) => id !== null);
  await tx.$queryRaw`SELECT id FROM slot WHERE id = ANY(${ids}::int[]) ORDER BY id FOR UPDATE`;
  if (from !== null) await tx.$executeRaw`UPDATE slot SET taken = taken - 1 WHERE id = ${from} AND taken > 0`;
  if (to === null) return;
  const taken = await tx.$executeRaw`UPDATE slot SET taken = taken + 1 WHERE id = ${to} AND taken < capacity`;
  if (taken === 0) throw slotFull(to);
}

export function slotFull(slotId: number): AppError {
  return new AppError('conflict', { message: `slot ${slotId} is full`, reason: 'slot-full', field: 'slotId' });
}

async function moveOven(tx: DbOrTransaction, has: Oven | null, wants: Oven | null): Promise<void> {
  const more = new Map<string, number>();
  if (has) more.set(has.day, -has.units);
  if (wants) more.set(wants.day, (more.get(wants.day) ?? 0) + wants.units);
  const changes = [...more].filter(([, units]) => units !== 0);
  if (changes.length === 0) return;
  const days = changes.map(([day]) => day).sort();
  // A day has its row from the first cake on; of two who come first, the second waits here for the first.
  await tx.$executeRaw`
    INSERT INTO oven_day (day, capacity) SELECT day, ${OVEN_CAPACITY}::int FROM unnest(${days}::text[]) AS day ORDER BY day
    ON CONFLICT (day) DO NOTHING`;
  await tx.$queryRaw`SELECT day FROM oven_day WHERE day = ANY(${days}::text[]) ORDER BY day FOR UPDATE`;
  for (const [day, units] of changes) {
    const moved = await tx.$executeRaw`
      UPDATE oven_day SET taken = GREATEST(taken + ${units}::int, 0)
      WHERE day = ${day} AND (${units}::int < 0 OR taken + ${units}::int <= capacity)`;
    if (moved === 0) throw ovenFull(day);
  }
}

export function ovenFull(day: string): AppError {
  return new AppError('conflict', { message: `the oven is full on ${day}`, reason: 'oven-full', field: 'slotId' });
}

/** Names the product, so that the shopper knows which of the things in the basket it is. */
export async function soldOut(tx: DbOrTransaction, productId: number, left: number): Promise<AppError> {
  const texts = await tx.productText.findMany({ where: { productId }, select: { locale: true, name: true } });
  const values = { product: textOf(texts, ({ name }) => name), left };
  return new AppError('conflict', { message: `${productId} is sold out`, reason: 'sold-out-meanwhile', values });
}

type Change = { productId: number; more: number };
type StockRow = { productId: number; quantity: number };

async function moveStock(tx: DbOrTransaction, changes: readonly Change[]): Promise<void> {
  const ids = changes.map(({ productId }) => productId);
  const rows = await tx.$queryRaw<StockRow[]>`
    SELECT product_id AS "productId", quantity FROM stock
    WHERE product_id = ANY(${ids}::int[]) ORDER BY product_id FOR UPDATE`;
  const before = new Map(rows.map(({ productId, quantity }) => [productId, quantity]));
  for (const { productId, more } of changes) {
    const left = before.get(productId) ?? 0;
    if (more > left) throw await soldOut(tx, productId, left);
  }
  await tx.$executeRaw`
    UPDATE stock SET quantity = quantity - change.more
    FROM unnest(${ids}::int[], ${changes.map(({ more }) => more)}::int[]) AS change(product_id, more)
    WHERE stock.product_id = change.product_id`;
  // Pages say only whether there is some, little or none: they change only when that does.
  for (const { productId, more } of changes) {
    const left = before.get(productId) ?? 0;
    if (availabilityOf(left) !== availabilityOf(left - more)) await addToOutbox(tx, 'product.publish', { productId });
  }
}
