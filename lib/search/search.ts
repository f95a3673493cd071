import { listCategories } from '#lib/catalog/read.ts';
import { PAGE_SIZE } from '#lib/catalog/schema.ts';
import { wordsOf } from '#lib/catalog/words.ts';
import { readDerived } from '#lib/platform/cache/derived.ts';
import type { Db } from '#lib/platform/db/client.ts';
import type { Lsn } from '#lib/platform/db/lsn.ts';
import { readFresh } from '#lib/platform/db/read-fresh.ts';
import { dayFrom } from '#lib/shop/days.ts';
import { cached } from './cached.ts';
import { type Cell, countFacets, countTotal, type Filters } from './matches.ts';
import { DAYS_AHEAD, listPickupDays } from './pickup-days.ts';
import { correctWords, countCells, findPage } from './queries.ts';
import { type Findings, MOST_PAGES, type PickupDay, type SearchView } from './schema.ts';

/** More words than this narrow nothing down. */
const MOST_WORDS = 8;
const LONGEST_WORD = 40;

/** What a search has found, and the view of it that was taken: without what the shop doesn't have (any more). */
export type Search = { view: SearchView; days: PickupDay[]; findings: Findings };

/** Searches the shop. Whatever the view says, it finds something or nothing: it never throws for what was asked. */
export async function search(asked: SearchView, now = new Date()): Promise<Search> {
  const [categories, days] = await Promise.all([listCategories(), getPickupDays(now)]);
  const slugs = categories.map(({ slug }) => slug);
  const words = searchedWords(asked.text);
  const view: SearchView = {
    ...asked,
    text: words.length > 0 ? asked.text : '',
    // Without words the two are the same.
    sort: words.length === 0 && asked.sort === 'loved' ? 'relevance' : asked.sort,
    categories: asked.categories.filter((slug) => slugs.includes(slug)),
    day: days.some(({ day }) => day === asked.day) ? asked.day : null,
  };
  const query = { view: { ...view, text: '' }, words, days, slugs };
  const findings = await readDerived(cached.findings(query), (fence) => find(query, fence));
  return { view: { ...view, page: findings.page }, days, findings };
}

/** The words that count. Another way to write the same text is the same search. */
function searchedWords(text: string): string[] {
  return [...new Set(wordsOf(text).filter((word) => word.length <= LONGEST_WORD))].slice(0, MOST_WORDS);
}

type Query = { view: SearchView; words: string[]; days: PickupDay[]; slugs: string[] };

async function find({ view, words, days, slugs }: Query, fence: Lsn | null): Promise<Findings> {
  const leadHours = days.find(({ day }) => day === view.day)?.leadHours ?? null;
  const filters: Filters = { ...view, leadHours };
  const pageOf = (those: readonly string[], page: number) =>
    readFresh(fence, (db) => findPage(db, { words: those, filters, sort: view.sort, page }));
  const [asked, found] = await Promise.all([getCells(words), pageOf(words, view.page)]);
  const { cells, corrected } = asked.length > 0 ? { cells: asked, corrected: null } : await tryAgain(words, fence);
  const total = countTotal(cells, filters);
  const pageCount = Math.min(MOST_PAGES, Math.max(1, Math.ceil(total / PAGE_SIZE)));
  const page = Math.min(view.page, pageCount);
  const isFound = corrected === null && page === view.page;
  return {
    slugs: isFound ? found : await pageOf(corrected ?? words, page),
    total,
    unfiltered: cells.reduce((sum, { count }) => sum + count, 0),
    pageCount,
    page,
    counts: countFacets(cells, { filters, categories: slugs, days }),
    corrected: corrected?.join(' ') ?? null,
    alternatives: total === 0 && cells.length === 0 ? await listAlternatives(words) : [],
  };
}

async function tryAgain(words: readonly string[], fence: Lsn | null) {
  const nothing = { cells: [] as Cell[], corrected: null };
  if (words.length === 0) return nothing;
  const corrected = await readFresh(fence, (db) => correctWords(db, words));
  if (corrected.join() === words.join()) return nothing;
  const cells = await getCells(corrected);
  return cells.length > 0 ? { cells, corrected } : nothing;
}

/** Each of several words alone, if it finds something. */
async function listAlternatives(words: readonly string[]): Promise<string[]> {
  if (words.length < 2) return [];
  const found = await Promise.all(words.slice(0, 3).map((word) => getCells([word])));
  return words.filter((_, position) => (found[position]?.length ?? 0) > 0);
}

function getCells(words: readonly string[]): Promise<Cell[]> {
  return readDerived(cached.cells(words), (fence) => readFresh(fence, (db) => countCells(db, words)));
}

/** The days of the week to come on which one can fetch something, closing days taken out. */
async function getPickupDays(now: Date): Promise<PickupDay[]> {
  const from = dayFrom(now, 0);
  const closed = await readDerived(cached.closedDays(from), (fence) =>
    readFresh(fence, (db) => listClosedDays(db, { from, to: dayFrom(now, DAYS_AHEAD) })),
  );
  return listPickupDays(now, closed);
}

async function listClosedDays(db: Db, { from, to }: { from: string; to: string }): Promise<string[]> {
  const rows = await db.closedDay.findMany({ where: { day: { gte: from, lte: to } }, select: { day: true } });
  return rows.map(({ day }) => day);
}
