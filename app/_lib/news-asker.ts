import { can } from '#lib/accounts/permissions.ts';
import { isStaff } from '#lib/accounts/schema.ts';
import { MACHINES } from '#lib/engine/history.ts';
import { STAFF } from '#lib/notifications/news.ts';
import { AppError } from '#lib/platform/errors.ts';
import { isEventId } from '#lib/platform/events/ids.ts';
import { getRequester } from './requester.ts';

/**
 * Whose news is asked for: the requester's own; the staff's (`for=staff`); or of the machines (`for=machines`).
 * @throws AppError `unauthenticated`, `forbidden`
 */
export async function requireRecipient(search: URLSearchParams): Promise<string> {
  const { user, owner } = await getRequester();
  const group = search.get('for');
  if (group !== null) {
    if (!user) throw new AppError('unauthenticated', { message: 'nobody is signed in' });
    if (group === STAFF && isStaff(user)) return STAFF;
    if (group === MACHINES && can(user, 'machines')) return MACHINES;
    throw new AppError('forbidden', { message: 'for the staff only' });
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
