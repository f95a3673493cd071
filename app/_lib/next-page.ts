import { accountPaths, localPath } from '#lib/accounts/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';

export type Query = Promise<Record<string, string | string[] | undefined>>;

/** One value of a query; null if there is none, or several. */
export async function queryValue(query: Query, name: string): Promise<string | null> {
  const value = (await query)[name];
  return typeof value === 'string' ? value : null;
}

/** Where `?next=` sends people once they are signed in: a page of ours, else the account. */
export async function nextPage(locale: Locale, query: Query): Promise<{ asked: string | null; next: string }> {
  const asked = localPath(await queryValue(query, 'next'));
  return { asked, next: asked ?? accountPaths.account(locale) };
}
