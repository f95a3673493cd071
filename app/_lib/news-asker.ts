import { isStaff } from '#lib/accounts/schema.ts';
import { orderRecipient, STAFF } from '#lib/notifications/news.ts';
import { findOrderId } from '#lib/orders/find-order.ts';
import { AppError } from '#lib/platform/errors.ts';
import { isEventId } from '#lib/platform/events/ids.ts';
import { getRequester } from './requester.ts';

/**
 * Whose news is asked for: the requester's own; of one order, for who may see it (`order`, with the link's `key`); or the
 * staff's (`for=staff`). @throws AppError `unauthenticated`, `forbidden`, or `not-found` for an order that is not theirs
 */
export async function requireRecipient(search: URLSearchParams): Promise<string> {
  const { user, owner } = await getRequester();
  const number = search.get('order');
  if (number !== null) {
    const id = await findOrderId(number, { owner, key: search.get('key') });
    if (id === null) throw new AppError('not-found', { message: `there is no order ${number} for the requester` });
    return orderRecipient(id);
  }
  if (search.has('for')) {
    if (!user) throw new AppError('unauthenticated', { message: 'nobody is signed in' });
    if (search.get('for') !== STAFF || !isStaff(user))
      throw new AppError('forbidden', { message: 'for the staff only' });
    return STAFF;
  }
  if (owner === null) throw new AppError('unauthenticated', { message: 'there is nobody to tell news' });
  return owner;
}

/**
 * The last event that the asker has: what a browser says that comes again by itself, or `after`; null is from now on.
 * @throws AppError `invalid` for what no event's id looks like
 */
export function lastHeard({ headers, url }: Request): string | null {
  const id = headers.get('last-event-id') || new URL(url).searchParams.get('after');
  if (id === null || isEventId(id)) return id;
  throw new AppError('invalid', { message: 'the id of an event looks like 1764072000123-0', reason: 'event-id' });
}
