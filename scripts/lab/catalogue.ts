import type { House } from '../house/house.ts';
import { query } from '../house/probe.ts';

/** The slugs of all products that the shop shows, in the order in which they were entered. */
export async function listSlugs({ environment }: House): Promise<string[]> {
  const sql = 'SELECT slug FROM product_document WHERE is_listed ORDER BY product_id';
  return (await query(environment.DATABASE_URL as string, sql)).map(({ slug }) => String(slug));
}

/** At most `count` of them, taken evenly from the whole. */
export function takeEvenly<T>(all: readonly T[], count: number): T[] {
  const wanted = Math.min(count, all.length);
  return Array.from({ length: wanted }, (_, index) => all[Math.floor((index * all.length) / wanted)] as T);
}
