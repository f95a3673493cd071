import { z } from 'zod';
import { db } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';
import { readMomentCursor, writeCursor } from '#lib/platform/keyset.ts';
import type { CustomerLine, CustomerView, Role } from './schema.ts';

const PER_PAGE = 25;
/** An index of trigrams knows no shorter parts: these are sought where an address, or a word of a name, begins. */
const SHORTEST = 3;
type Row = { id: string; email: string; name: string; role: Role; at: Date };

/**
 * People with an account, the newest first; `q` is any part of an address of mail, or of a name without regard to case and accents.
 * `next` is the cursor of the page that follows. From the primary: the owner acts on what is shown.
 */
export async function listCustomers(
  { q, isStaff }: { q: string; isStaff: boolean },
  after: string | undefined,
): Promise<{ customers: CustomerLine[]; next: string | null }> {
  const { sql, join } = Prisma;
  const key = readMomentCursor(after);
  const always = [
    isStaff && sql`role <> 'shopper'`,
    key && sql`(created_at, id) < (${key.at}, ${key.id}::uuid)`,
  ].filter((condition): condition is Prisma.Sql => typeof condition === 'object' && condition !== null);
  // One statement per way to find them: each has an index of its own, which an OR would not use.
  const ways = q ? waysTo(q) : [null];
  const found = await Promise.all(
    ways.map((way) => {
      const all = way ? [...always, way] : always;
      const where = all.length > 0 ? sql`WHERE ${join(all, ' AND ')}` : Prisma.empty;
      return db().$queryRaw<Row[]>`
        SELECT id, email, name, role, created_at AS at FROM "user" ${where}
        ORDER BY created_at DESC, id DESC LIMIT ${PER_PAGE + 1}`;
    }),
  );
  const rows = [...new Map(found.flat().map((row) => [row.id, row])).values()].sort(
    (one, other) => other.at.getTime() - one.at.getTime() || other.id.localeCompare(one.id),
  );
  const page = rows.slice(0, PER_PAGE);
  const last = page.at(-1);
  return {
    customers: page.map(({ at: since, ...customer }) => ({ ...customer, since: since.toISOString() })),
    next: rows.length > PER_PAGE && last ? writeCursor([last.at.toISOString(), last.id]) : null,
  };
}

function waysTo(q: string): Prisma.Sql[] {
  const { sql } = Prisma;
  const isShort = q.replaceAll(/[^\p{L}\p{N}]/gu, '').length < SHORTEST;
  const beginning = `${q.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
  const hasAddress = sql`email LIKE ${isShort ? beginning : `%${beginning}`}`;
  if (q.includes('@')) return [hasAddress];
  const hasName = isShort
    ? sql`(fold_name(name) LIKE name_beginning(${q}) OR fold_name(name) LIKE '% ' || name_beginning(${q}))`
    : sql`fold_name(name) LIKE '%' || name_beginning(${q})`;
  return [hasAddress, hasName];
}

/** Somebody with an account, as the owner sees them; null if there is none. */
export async function getCustomer(id: string): Promise<CustomerView | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db().user.findUnique({
    where: { id },
    include: { _count: { select: { addresses: true, reviews: true, savedDesigns: true, orders: true } } },
  });
  if (!row) return null;
  const { email, name, role, locale, avatarId, emailVerifiedAt, createdAt, _count: counts } = row;
  return {
    ...{ id, email, name, role, locale, avatarId, isVerified: emailVerifiedAt !== null },
    since: createdAt.toISOString(),
    counts: { ...counts, designs: counts.savedDesigns },
  };
}
