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
  const response = await fetch(url, {
    method: 'PURGE',
    headers: { 'x-purge-token': env().EDGE_PURGE_TOKEN, 'xkey-purge': keys },
    signal: AbortSignal.timeout(2000),
  }).catch((cause: unknown) => {
    throw new AppError('unavailable', { message: `edge ${url} could not be reached`, cause });
  });
  if (!response.ok) {
    throw new AppError('unavailable', { message: `edge ${url} answered ${response.status} to a purge` });
  }
  await response.arrayBuffer();
}
