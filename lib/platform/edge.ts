import { env } from './env.ts';
import { AppError } from './errors.ts';

/**
 * Makes every edge forget the pages that carry one of these surrogate keys. Call it after the page cache's tags are
 * invalidated; running it twice does no harm. `['*']` forgets everything.
 * @throws AppError `unavailable` if an edge did not confirm: try again
 */
export async function purgeEdge(keys: readonly string[]): Promise<void> {
  const { EDGE_PURGE_URLS } = env();
  const lines = inLines(keys);
  await Promise.all(
    EDGE_PURGE_URLS.map(async (url) => {
      for (const line of lines) await purge(url, line);
    }),
  );
}

const prefetch = { rsc: '1', 'next-router-prefetch': '1' };
/** The forms that Next sends one page in: the document, and what its router asks for when it goes there or may do so. */
const FORMS: readonly Record<string, string>[] = [
  {},
  { rsc: '1' },
  { ...prefetch, 'next-router-segment-prefetch': '/_tree' },
  { ...prefetch, 'next-router-segment-prefetch': '/_full' },
];

/**
 * Makes every edge fetch a page anew in all its forms, of this release, into the place of the one that it has; readers get that one until
 * then. One that is not there any more is renewed as such. @throws AppError `unavailable` if an edge did not get it
 */
export async function renewAtEdge(path: string, release: string): Promise<void> {
  const order = { 'x-purge-token': env().EDGE_PURGE_TOKEN, 'x-edge-renew': 'yes' };
  for (const url of env().EDGE_PURGE_URLS) {
    for (const form of FORMS) {
      // Next sends on who has no `_rsc` that fits the form.
      const headers = { ...order, ...form };
      const response = await reach(new URL(path, url), { headers, signal: AbortSignal.timeout(15_000) });
      if (response.headers.get('x-release') !== release) {
        throw new AppError('unavailable', { message: `${path} is of ${response.headers.get('x-release')} at ${url}` });
      }
    }
  }
}

/**
 * Makes every edge throw away what another release has made: not softly, nobody shall see it again.
 * @throws AppError `unavailable` if an edge did not confirm
 */
export async function keepRelease(release: string): Promise<void> {
  for (const url of env().EDGE_PURGE_URLS) {
    const headers = { 'x-purge-token': env().EDGE_PURGE_TOKEN, 'x-keep-release': release };
    await ask(new URL(url), { method: 'PURGE', headers, signal: AbortSignal.timeout(2000) });
  }
}

/** An edge takes a header of up to 8 KiB. */
const LONGEST = 6000;

function inLines(keys: readonly string[]): string[] {
  const lines: string[] = [];
  for (const key of keys) {
    const last = lines.at(-1);
    if (last === undefined || last.length + key.length >= LONGEST) lines.push(key);
    else lines[lines.length - 1] = `${last} ${key}`;
  }
  return lines;
}

async function purge(url: string, keys: string): Promise<void> {
  const headers = { 'x-purge-token': env().EDGE_PURGE_TOKEN, 'xkey-purge': keys };
  await ask(new URL(url), { method: 'PURGE', headers, signal: AbortSignal.timeout(2000) });
}

async function ask(url: URL, request: RequestInit): Promise<void> {
  const { ok, status } = await reach(url, request);
  if (!ok) throw new AppError('unavailable', { message: `edge ${url} answered ${status}` });
}

async function reach(url: URL, request: RequestInit): Promise<Response> {
  const response = await fetch(url, request).catch((cause: unknown) => {
    throw new AppError('unavailable', { message: `edge ${url} could not be reached`, cause });
  });
  await response.arrayBuffer();
  return response;
}
