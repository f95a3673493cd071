import { getCart, listLines } from '#lib/cart/cart.ts';
import type { CartView, StoredLine } from '#lib/cart/schema.ts';
import { db } from '#lib/platform/db/client.ts';

/**
 * The cart as its owner sees it: what is sold out because the last of it is held for them is not sold out for them.
 * @throws AppError `unavailable` with the store away
 */
export async function getOwnCart(owner: string | null): Promise<CartView> {
  const cart = await getCart(owner);
  const soldOut = cart.lines.flatMap((line) => (line.trouble === 'sold-out' && !line.cake ? line.slug : []));
  if (!owner || soldOut.length === 0) return cart;
  const held = await db().$queryRaw<{ slug: string }[]>`
    SELECT p.slug FROM hold h JOIN hold_item i ON i.hold_id = h.id JOIN product p ON p.id = i.product_id
    WHERE h.owner = ${owner} AND p.slug = ANY(${soldOut})`;
  return held.length === 0 ? cart : getCart(owner, new Set(held.map(({ slug }) => slug)));
}

/** The lines with these ids, as they are in the cart now; null if one of them is not there any more. */
export async function pickLines(owner: string, ids: readonly string[]): Promise<StoredLine[] | null> {
  const picked = (await listLines(owner)).filter(({ id }) => ids.includes(id));
  return picked.length === new Set(ids).size ? picked : null;
}
