import { Redis } from 'ioredis';
import { listProducts } from '#lib/catalog/read.ts';
import { CLOCK, packLsn } from '#lib/platform/cache/clock.ts';
import { currentLsn } from '#lib/platform/db/read-fresh.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import { parseSearch, type SearchView } from '#lib/search/schema.ts';
import { search } from '#lib/search/search.ts';
import type { House } from '../house/house.ts';
import { percentile } from './statistics.ts';

type Query = Parameters<typeof parseSearch>[0];

/** Words that find much and words that find little, in both languages, whole and begun. */
const words: Record<string, readonly string[]> = {
  'a broad word': ['chocolate', 'butter', 'pain', 'gâteau', 'tart', 'cream', 'farine', 'bread'],
  'several words': [
    'almond croissant',
    'lemon tart',
    'pate feuilletee',
    'rye loaf walnuts',
    'tarte citron',
    'sea salt',
  ],
  'a word begun': ['cro', 'choc', 'bri', 'ba', 'pai', 'mad', 'cinn', 'le'],
  'a typing error': ['choclate', 'bagette', 'crossant', 'sourdouhg', 'maddeleine'],
};

/** What is done with a search besides. */
const looks: readonly Query[] = [
  {},
  { without: ['nuts'], rating: '4' },
  { category: ['cakes', 'small-bakes'], price: ['250', '500'] },
  { sort: 'price-low' },
  { sort: 'newest', page: '3' },
];

type Kind = { kind: string; searches: number; cold: Timing; cached: Timing };
type Timing = { p50: number; p95: number; p99: number };
export type Searches = { kinds: Kind[]; all: Kind; withProducts: Timing };

/**
 * Milliseconds that a search takes in this very process: its counts, its page and its filters, `cold` with nothing of it
 * in the cache, and `cached`. `withProducts`: cached, and the Product objects of its page with it.
 */
export async function measureSearches(house: House, rounds: number, signal: AbortSignal): Promise<Searches> {
  Object.assign(process.env, house.environment);
  const cache = new Redis(house.environment.CACHE_REDIS_URL as string);
  try {
    // As in a shop in which something was changed: without a fence every read would go to the primary.
    await cache.hset(CLOCK, 'fence', packLsn(await currentLsn()));
    const kinds = listKinds();
    const times = new Map(kinds.map(({ kind }) => [kind, { cold: [] as number[], cached: [] as number[] }]));
    const withProducts: number[] = [];
    // The first round warms connections and compiles the code.
    for (let round = 0; round <= rounds; round += 1) {
      for (const { kind, views } of kinds) {
        for (const view of views) {
          signal.throwIfAborted();
          const keys = await cache.keys('search:*');
          if (keys.length > 0) await cache.unlink(keys);
          const cold = await time(() => search(view));
          const cached = await time(() => search(view));
          const whole = await time(async () => listProducts((await search(view)).findings.slugs));
          if (round === 0) continue;
          times.get(kind)?.cold.push(cold);
          times.get(kind)?.cached.push(cached);
          withProducts.push(whole);
        }
      }
    }
    const figures = kinds.map(({ kind }) => toKind(kind, times.get(kind) ?? { cold: [], cached: [] }));
    const lists = [...times.values()];
    const all = { cold: lists.flatMap(({ cold }) => cold), cached: lists.flatMap(({ cached }) => cached) };
    return { kinds: figures, all: toKind('all of them', all), withProducts: toTiming(withProducts) };
  } finally {
    cache.disconnect();
    await closeAll();
  }
}

function listKinds(): { kind: string; views: SearchView[] }[] {
  const withWords = Object.entries(words).map(([kind, texts]) => ({
    kind,
    views: texts.flatMap((q) => looks.map((look) => parseSearch({ q, ...look }))),
  }));
  const filters: Query[] = [
    { diet: 'vegetarian', price: '0' },
    { category: 'tarts', rating: '4.5', without: 'nuts' },
  ];
  return [...withWords, { kind: 'no words', views: [...looks, ...filters].map((look) => parseSearch(look)) }];
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function toKind(kind: string, { cold, cached }: { cold: number[]; cached: number[] }): Kind {
  return { kind, searches: cold.length, cold: toTiming(cold), cached: toTiming(cached) };
}

function toTiming(times: readonly number[]): Timing {
  return { p50: percentile(times, 50), p95: percentile(times, 95), p99: percentile(times, 99) };
}
