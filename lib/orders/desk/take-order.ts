import { cakeLineId, lineId, MOST_CAKES, type StoredLine } from '#lib/cart/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { AppError } from '#lib/platform/errors.ts';
import { type PlacedOrder, placeOrder } from '../place-order.ts';
import { personOf } from './person.ts';
import { HAND_OWNER, type HandLine, type HandOrder } from './schema.ts';

/**
 * An order that one of the staff takes for somebody on the telephone or at the counter: by the very rules of every order, with its
 * products and cakes in place of a basket, and discount codes as in the checkout. The same form makes one order. @throws AppError as `placeOrder` does
 */
export function takeOrder(form: HandOrder, { locale, now }: { locale: Locale; now: Date }): Promise<PlacedOrder> {
  const { lines, isPaid, ...contact } = form;
  const cart = toCart(lines, now);
  return placeOrder({
    // Of nobody's basket, and the same for the same form.
    owner: `${HAND_OWNER}${form.idempotencyKey}`,
    userId: null,
    person: personOf(form) ?? '',
    locale,
    form: { ...contact, payment: 'full', lineIds: cart.map(({ id }) => id) },
    cart,
    now,
    atCounter: { isPaid },
  });
}

/** The same product in the same way is one line, each cake one of its own. @throws AppError `conflict` (`most-cakes`) */
export function toCart(lines: readonly HandLine[], now: Date): StoredLine[] {
  if (lines.filter(({ cake }) => cake).length > MOST_CAKES) {
    const values = { most: MOST_CAKES };
    throw new AppError('conflict', { message: 'more cakes than an order takes', reason: 'most-cakes', values });
  }
  const common = { seenMinor: 0, addedAt: now.toISOString(), additions: [] };
  return [...Map.groupBy(lines, idOf)].map(([id, [line, ...same]]) => {
    if (!line) throw new Error(`${id} is of no line`);
    if (line.cake) return { ...common, id, cake: line.cake, quantity: 1 };
    const { slug, choice } = line;
    const quantity = same.reduce((sum, other) => sum + (other.cake ? 0 : other.quantity), line.quantity);
    return { ...common, id, cake: null, slug, choice, quantity };
  });
}

function idOf(line: HandLine): string {
  return line.cake ? cakeLineId(line.additionId) : lineId(line.slug, line.choice);
}
