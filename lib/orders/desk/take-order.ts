import { lineId, type StoredLine } from '#lib/cart/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { type PlacedOrder, placeOrder } from '../place-order.ts';
import { personOf } from './person.ts';
import { HAND_OWNER, type HandLine, type HandOrder } from './schema.ts';

/**
 * An order that one of the staff takes for somebody on the telephone or at the counter: by the very rules of every order, with its
 * products in place of a basket, and discount codes as in the checkout. The same form makes one order. @throws AppError as `placeOrder` does
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

/** The same product in the same way is one line. */
export function toCart(lines: readonly HandLine[], now: Date): StoredLine[] {
  const byId = Map.groupBy(lines, ({ slug, choice }) => lineId(slug, choice));
  return [...byId].map(([id, same]) => {
    const [{ slug, choice }] = same as [HandLine];
    const quantity = same.reduce((sum, line) => sum + line.quantity, 0);
    return { id, cake: null, slug, choice, quantity, seenMinor: 0, addedAt: now.toISOString(), additions: [] };
  });
}
