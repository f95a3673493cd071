import { invalidateTags } from '#lib/platform/cache/clock.ts';
import { purgeEdge } from '#lib/platform/edge.ts';
import { AppError } from '#lib/platform/errors.ts';
import { withEntry } from './with-entry.ts';

/**
 * Throws away every page with this surrogate key, in the shared cache and then at the edge; the next reader has it made
 * anew. May run twice. @throws AppError `unavailable` if the cache or an edge could not be told
 */
export async function purgeKey(key: string): Promise<void> {
  await withEntry({ action: 'cache.purge', subject: key }, async () => {
    if (!(await invalidateTags([key], null))) {
      throw new AppError('unavailable', { message: 'the cache is away', reason: 'cache-away' });
    }
    await purgeEdge([key]);
    return true;
  });
}
