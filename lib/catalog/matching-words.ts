import { db } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';

const { sql } = Prisma;

/**
 * So `few` are looked up and then put in order; of more, the list's own order is gone along, with those that match in a hash. What
 * `many` have is found soon on the way: each that comes is looked at.
 */
const LIMITS = { few: 2000, many: 20_000 };
/** An index of trigrams knows no shorter parts: these are sought where a word begins. */
const SHORTEST = 3;

/**
 * The condition that a product has this part of a name, in any language, or of an address: who knows the French name finds it on an
 * English page. `id` is the product's in the table by which the list is ordered. From the primary.
 */
export async function matchingWords(text: string, id: Prisma.Sql, { few, many } = LIMITS): Promise<Prisma.Sql> {
  const words = text.toLowerCase();
  const isNamed = (column: Prisma.Sql) => like(words, { column, before: ' ' });
  const isAddressed = like(words, { column: sql`slug`, before: '-' });
  const names = sql`SELECT product_id AS id FROM product_text WHERE ${isNamed(sql`lower(name)`)}`;
  const slugs = sql`SELECT id FROM product WHERE ${isAddressed}`;
  const [row] = await db().$queryRaw<{ count: number; ids: number[] | null }[]>`
    SELECT count(*)::int AS count, CASE WHEN count(*) < ${few} THEN array_agg(DISTINCT id) END AS ids
    FROM ((${names} LIMIT ${many}) UNION ALL (${slugs} LIMIT ${many})) AS found`;
  const { count, ids } = row ?? { count: 0, ids: null };
  if (count < few) return sql`${id} = ANY(${ids ?? []}::int[])`;
  // “Is true” keeps the planner from joining with all of them and sorting those.
  if (count < many) return sql`(${id} IN (${names} UNION ALL ${slugs})) IS TRUE`;
  return sql`(SELECT bool_or(${isNamed(sql`lower(word.name)`)} OR ${like(words, { column: sql`named.slug`, before: '-' })})
    FROM product_text word JOIN product named ON named.id = word.product_id WHERE word.product_id = ${id})`;
}

function like(words: string, { column, before }: { column: Prisma.Sql; before: string }): Prisma.Sql {
  const part = words.replace(/[\\%_]/g, '\\$&');
  if (words.length >= SHORTEST) return sql`${column} LIKE ${`%${part}%`}`;
  return sql`(${column} LIKE ${`${part}%`} OR ${column} LIKE ${`%${before}${part}%`})`;
}
