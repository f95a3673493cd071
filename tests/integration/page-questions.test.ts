import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as responseCache from 'next/dist/server/response-cache/index.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import PageCacheHandler from '#app/_lib/page-cache-handler.ts';
import { holdLateJoiners } from '#app/_lib/page-questions.ts';
import { invalidateTags } from '#lib/platform/cache/clock.ts';
import { withEnvironment } from './fixtures/cache.ts';

const PATH = '/en/products/baguette';
const { default: ResponseCache } = responseCache as unknown as { default: typeof responseCache.default };

/** The renders that have begun, each as what lets it end. */
let renders: (() => void)[];
let arrivals: number;
let price: string;
let server: ReturnType<typeof createServer>;

/** A clone in small: Next's own response cache over our handler, and renders that take as long as the test wants. */
beforeEach(async () => {
  renders = [];
  arrivals = 0;
  price = 'old';
  const answers = new ResponseCache({ minimalMode: false, route: 'image' });
  server = createServer(async ({ url }, response) => {
    const context = { incrementalCache: incrementalCache(), routeKind: 'APP_ROUTE' };
    const found = await answers.get(
      `/route-cache/APP_ROUTE/0123abcd/$${decodeURI(url ?? '')}`,
      render as never,
      context as never,
    );
    response.end((found as unknown as { value: { body: Buffer } }).value.body);
  });
  holdLateJoiners(server);
  server.on('request', () => {
    arrivals += 1;
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});

afterEach(async () => {
  server.close().closeAllConnections();
  await once(server, 'close');
});

/** The second is an address that nobody writes, of the same page. */
const spellings = [PATH, '/en/products/%62aguette'];

test.each(spellings)('who comes after a change does not get a render from before it, asked for as %s', async (path) => {
  const early = ask(path);
  await renderBegan(1);
  price = 'new';
  await invalidateTags(['product/baguette'], null);
  const late = ask();
  await arrived(2);
  renders[0]?.();
  expect(await early).toBe('old');
  await renderBegan(2);
  renders[1]?.();
  expect(await late).toBe('new');
});

test('the same without the cache, where every request renders', () =>
  withEnvironment({ CACHE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    const early = ask();
    await renderBegan(1);
    price = 'new';
    const late = ask();
    await arrived(2);
    renders[0]?.();
    await renderBegan(2);
    renders[1]?.();
    expect(await Promise.all([early, late])).toEqual(['old', 'new']);
  }));

test('who waited for a render that nothing has overtaken gets it from the cache', async () => {
  const first = ask();
  await renderBegan(1);
  const others = [ask(), ask(), ask()];
  await arrived(4);
  renders[0]?.();
  expect(await Promise.all([first, ...others])).toEqual(['old', 'old', 'old', 'old']);
  expect(renders).toHaveLength(1);
});

test('other pages do not wait', async () => {
  const slow = ask();
  await renderBegan(1);
  const other = ask('/en/products/ciabatta');
  await renderBegan(2);
  renders[1]?.();
  expect(await other).toBe('old');
  renders[0]?.();
  expect(await slow).toBe('old');
});

test('a client that leaves in the middle of a render holds nobody up, nor lets anybody join it', async () => {
  const leaving = new AbortController();
  const left = expect(ask(PATH, leaving.signal)).rejects.toThrow();
  await renderBegan(1);
  leaving.abort();
  await left;
  price = 'new';
  await invalidateTags(['product/baguette'], null);
  const late = ask();
  await arrived(2);
  renders[0]?.();
  await renderBegan(2);
  renders[1]?.();
  expect(await late).toBe('new');
});

async function render() {
  const body = Buffer.from(price);
  await new Promise<void>((end) => renders.push(end));
  const value = { kind: 'APP_ROUTE', status: 200, headers: {}, body };
  return { value, cacheControl: { revalidate: false, expire: undefined } };
}

/** Of Next's IncrementalCache what matters here: one handler per request. */
function incrementalCache() {
  const handler = new PageCacheHandler();
  return {
    get: async (key: string) => {
      const found = await handler.get(key, { kind: 'APP_ROUTE' });
      return found && { ...found, isStale: false };
    },
    set: (key: string, value: never, context: never) => handler.set(key, value, context),
  };
}

async function ask(path = PATH, signal: AbortSignal | null = null): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return (await fetch(`http://127.0.0.1:${port}${path}`, { signal })).text();
}

const renderBegan = (count: number) => expect.poll(() => renders.length, { interval: 5 }).toBe(count);
const arrived = (count: number) => expect.poll(() => arrivals, { interval: 5 }).toBe(count);
