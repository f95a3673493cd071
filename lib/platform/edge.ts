import { env } from './env.ts';
import { AppError } from './errors.ts';

/**
 * Makes every edge forget the pages that carry one of these surrogate keys. Call it after the page cache's tags are
 * invalidated; running it twice does no harm. `['*']` forgets everything.
 * @throws AppError `unavailable` if an edge did not confirm: try again
 */
export async function purgeEdge(keys: readonly string[]): Promise<void> {
  const { EDGE_PURGE_URLS, EDGE_PURGE_TOKEN } = env();
  await Promise.all(
    EDGE_PURGE_URLS.map(async (url) => {
      const response = await fetch(url, {
        method: 'PURGE',
        headers: { 'x-purge-token': EDGE_PURGE_TOKEN, 'xkey-purge': keys.join(' ') },
        signal: AbortSignal.timeout(2000),
      }).catch((cause: unknown) => {
        throw new AppError('unavailable', { message: `edge ${url} could not be reached`, cause });
      });
      if (!response.ok) {
        throw new AppError('unavailable', { message: `edge ${url} answered ${response.status} to a purge` });
      }
      await response.arrayBuffer();
    }),
  );
}
