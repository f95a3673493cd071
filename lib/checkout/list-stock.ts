import { matchingWords } from '#lib/catalog/matching-words.ts';
import { LOW_STOCK } from '#lib/catalog/rules.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { db } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';
import { readCursor, writeCursor } from '#lib/platform/keyset.ts';
import type { StockLine } from './schema.ts';

const PAGE = 50;

type StockQuery = { words: string; isLow: boolean; after: string | undefined; locale: Locale };
type Row = StockLine & { id: number; sortKey: string | number };

/**
 * A page of what there is of each product, hidden ones too: by name, or what is nearly gone, the least first. By part of a name in
 * any language, or of an address. From the primary, as the staff act on it; no counting and no skipping, however many there are. A
 * bad cursor begins anew.
 */
export async function listStock({ words, isLow, after, locale }: StockQuery): Promise<{
  lines: StockLine[];
  next: string | null;
}> {
  // All columns of a key are of one table, as are those of its index.
  const key = isLow ? Prisma.sql`s.quantity, s.product_id` : Prisma.sql`lower(t.name), t.product_id`;
  const sortKey = isLow ? Prisma.sql`s.quantity` : Prisma.sql`lower(t.name)`;
  const rows = await db().$queryRaw<Row[]>`
    SELECT p.id, p.slug, t.name, ct.name AS category, p.is_visible AS "isVisible", s.quantity,
      s.quantity <= ${LOW_STOCK} AS "isLow", ${sortKey} AS "sortKey"
    FROM product p
    JOIN product_text t ON t.product_id = p.id AND t.locale = ${locale}::"Locale"
    JOIN category_text ct ON ct.category_id = p.category_id AND ct.locale = ${locale}::"Locale"
    JOIN stock s ON s.product_id = p.id
    WHERE ${Prisma.join([...(await filters({ words, isLow })), beyond({ after, isLow, key })], ' AND ')}
    ORDER BY ${key} LIMIT ${PAGE + 1}`;
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    lines: shown.map(({ id: _, sortKey: __, ...line }) => line),
    next: rows.length > PAGE && last ? writeCursor([last.sortKey, last.id]) : null,
  };
}

async function filters({ words, isLow }: Pick<StockQuery, 'words' | 'isLow'>): Promise<Prisma.Sql[]> {
  const found: Prisma.Sql[] = [];
  if (isLow) found.push(Prisma.sql`s.quantity <= ${LOW_STOCK}`);
  if (words) found.push(await matchingWords(words, isLow ? Prisma.sql`s.product_id` : Prisma.sql`t.product_id`));
  return found;
}

function beyond({ after, isLow, key }: Pick<StockQuery, 'after' | 'isLow'> & { key: Prisma.Sql }): Prisma.Sql {
  const [value, id] = readCursor(after, 2) ?? [];
  if (!Number.isSafeInteger(id) || (isLow && !Number.isSafeInteger(value))) return Prisma.sql`true`;
  const from = isLow ? Prisma.sql`${value}::int` : Prisma.sql`${String(value)}::text`;
  return Prisma.sql`(${key}) > (${from}, ${id}::int)`;
}
