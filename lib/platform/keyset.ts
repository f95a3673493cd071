import { z } from 'zod';

/**
 * Lists that are too long to be counted or skipped through are read from a key on: `?after=<cursor>`. A cursor is the sort key of the
 * last row that was shown, as its parts, in base64url: opaque to people, stable while rows are added.
 * https://use-the-index-luke.com/no-offset
 */
export function writeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The parts of a cursor out of an address; null for what none of ours can be. */
export function readCursor(text: string | undefined, count: number): (string | number)[] | null {
  if (!text || text.length > 300) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const isOurs =
      Array.isArray(parts) &&
      parts.length === count &&
      parts.every((part) => (typeof part === 'string' ? !part.includes('\u0000') : isInt(part)));
    return isOurs ? parts : null;
  } catch {
    return null;
  }
}

/** As the database's `int` has them. */
const isInt = (part: unknown) => Number.isInteger(part) && Math.abs(part as number) < 2 ** 31;

/** The key of a list that goes by a moment and a uuid. */
export function readMomentCursor(text: string | undefined): { at: Date; id: string } | null {
  const [at, id] = readCursor(text, 2) ?? [];
  const key = momentKey.safeParse({ at, id }).data;
  return key ? { at: new Date(key.at), id: key.id } : null;
}
const momentKey = z.object({ at: z.iso.datetime().startsWith('20'), id: z.uuid() });
