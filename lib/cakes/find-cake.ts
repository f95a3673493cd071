import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';

/** As short as people may write a cake's id: the end of it, since what is at its beginning is the time. */
const SHORTEST = 6;

/** What a list shows of an id. */
export const shortId = (cakeId: string) => cakeId.slice(-8);

/**
 * The cake that somebody of the staff means: by its id, by the end of it, by its order's number if the order has one cake, or
 * by number and position (`LV-7K3M9Q2A/2`). @throws AppError `not-found`; `conflict` if it may be several
 */
export async function requireCakeId(text: string): Promise<string> {
  const [number = '', nth] = text.toUpperCase().split('/');
  const found = number.startsWith('LV-') ? await ofOrder(number, nth) : await byEnd(text.toLowerCase());
  const [only, ...others] = found;
  if (!only) throw new AppError('not-found', { message: `there is no cake ${text}` });
  if (others.length > 0) {
    throw new AppError('conflict', { message: `${text} may be ${found.map(({ id }) => id).join(' or ')}` });
  }
  return only.id;
}

async function ofOrder(number: string, nth: string | undefined): Promise<{ id: string }[]> {
  const cakes = await db().cake.findMany({
    where: { order: { number } },
    orderBy: { orderItemId: 'asc' },
    select: { id: true },
  });
  return nth === undefined ? cakes : cakes.slice(Number(nth) - 1, Number(nth));
}

async function byEnd(end: string): Promise<{ id: string }[]> {
  if (end.length < SHORTEST || !/^[0-9a-f-]+$/.test(end)) return [];
  return db().$queryRaw<{ id: string }[]>`SELECT id FROM cake WHERE id::text LIKE ${`%${end}`} ORDER BY id LIMIT 5`;
}
