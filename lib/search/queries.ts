import { PAGE_SIZE } from '#lib/catalog/schema.ts';
import type { Db } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';
import { allOf, conditionsOf } from './conditions.ts';
import type { Cell, Filters } from './matches.ts';
import type { SearchSort } from './schema.ts';
import { closestWord } from './spelling.ts';

/** Shorter beginnings of words are looked for in names only: nearly everything is said in words that begin with a P. */
const BEGINNING = 3;

/** How many products of each kind the words find; without words, of all that the shop has. */
export async function countCells(db: Db, words: readonly string[]): Promise<Cell[]> {
  const rows = await findRows<{ category: string; facets: number[]; counts: number[] }>(
    db,
    words,
    Prisma.sql`
      SELECT c.slug AS category, array_agg(facets) AS facets, array_agg(count) AS counts
      FROM (
        SELECT category_id, facets, count(*)::int FROM product_search WHERE ${holds(words)} GROUP BY category_id, facets
      ) AS cell
      JOIN category c ON c.id = category_id
      GROUP BY c.slug ORDER BY c.slug`,
  );
  return rows.flatMap(({ category, facets, counts }) =>
    facets.map((value, index) => ({ category, facets: value, count: counts[index] as number })),
  );
}

type Page = { words: readonly string[]; filters: Filters; sort: SearchSort; page: number };

/** The slugs of one page of what is found. */
export async function findPage(db: Db, { words, filters, sort, page }: Page): Promise<string[]> {
  const from = (page - 1) * PAGE_SIZE;
  const find = (condition: Prisma.Sql, span: Span) =>
    findIds(db, words, { where: [condition, ...conditionsOf(filters)], orderBy: orders[sort], ...span });
  if (words.length === 0 || sort !== 'relevance') {
    return findSlugs(db, await find(holds(words), { limit: PAGE_SIZE, offset: from }));
  }
  // What is called so comes before what is only described so, and mostly fills the page.
  const called = await find(isCalled(words), { limit: from + PAGE_SIZE, offset: 0 });
  const missing = PAGE_SIZE - Math.max(0, called.length - from);
  if (missing === 0) return findSlugs(db, called.slice(from));
  const described = Prisma.sql`${holds(words)} AND product_id <> ALL(${called}::int[])`;
  const rest = await find(described, { limit: missing, offset: Math.max(0, from - called.length) });
  return findSlugs(db, [...called.slice(from), ...rest]);
}

const orders: Record<SearchSort, Prisma.Sql> = {
  relevance: Prisma.sql`score DESC`,
  loved: Prisma.sql`score DESC`,
  'price-low': Prisma.sql`price_minor, score DESC`,
  'price-high': Prisma.sql`price_minor DESC, score DESC`,
  newest: Prisma.sql`launched_at DESC`,
};

type Span = { limit: number; offset: number };

async function findIds(
  db: Db,
  words: readonly string[],
  { where, orderBy, limit, offset }: Span & { where: readonly Prisma.Sql[]; orderBy: Prisma.Sql },
): Promise<number[]> {
  const rows = await findRows<{ id: number }>(
    db,
    words,
    Prisma.sql`
      SELECT product_id AS id FROM product_search WHERE ${allOf(where)}
      ORDER BY ${orderBy}, product_id LIMIT ${limit} OFFSET ${offset}`,
  );
  return rows.map(({ id }) => id);
}

async function findSlugs(db: Db, ids: readonly number[]): Promise<string[]> {
  const rows = await db.productDocument.findMany({
    where: { productId: { in: [...ids] } },
    select: { productId: true, slug: true },
  });
  const slugs = new Map(rows.map(({ productId, slug }) => [productId, slug]));
  return ids.flatMap((id) => slugs.get(id) ?? []);
}

function holds(words: readonly string[]): Prisma.Sql {
  const last = words.at(-1);
  if (last === undefined) return Prisma.sql`true`;
  return last.length < BEGINNING ? isCalled(words) : Prisma.sql`words @@ ${query(words)}`;
}

function isCalled(words: readonly string[]): Prisma.Sql {
  return Prisma.sql`title_words @@ ${query(words)}`;
}

/** All the words, as English or as French has them; the last may go on. Words are letters and digits only: `wordsOf`. */
function query(words: readonly string[]): Prisma.Sql {
  const text = `${words.join(' & ')}:*`;
  return Prisma.sql`(to_tsquery('shop_en', ${text}) || to_tsquery('shop_fr', ${text}))`;
}

/**
 * PostgreSQL does not know what it costs to fetch a row's words, which lie apart, and would rather do so for every row
 * than ask the index when it expects many hits: with words, it may not.
 */
async function findRows<T>(db: Db, words: readonly string[], sql: Prisma.Sql): Promise<T[]> {
  if (words.length === 0) return db.$queryRaw<T[]>(sql);
  const [, rows] = await db.$transaction([db.$executeRaw`SET LOCAL enable_seqscan = off`, db.$queryRaw<T[]>(sql)]);
  return rows;
}

/** The same words, those that nothing is described with replaced by the nearest that something is. */
export async function correctWords(db: Db, words: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ asked: string; candidates: string[] }[]>`
    SELECT asked, ARRAY(
      SELECT word FROM known_word WHERE word % asked OR word = ANY(${words.flatMap(swaps)}::text[])
      ORDER BY similarity(word, asked) DESC, word LIMIT 20
    ) AS candidates
    FROM unnest(${[...words]}::text[]) AS asked`;
  const candidates = new Map(rows.map((row) => [row.asked, row.candidates]));
  return words.map((word, position) => {
    const near = candidates.get(word) ?? [];
    if (near.includes(word)) return word;
    return closestWord(word, near, position === words.length - 1) ?? word;
  });
}

/** Two letters swapped leave a short word with few trigrams of its own. */
function swaps(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );
}
