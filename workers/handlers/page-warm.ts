import { env } from '#lib/platform/env.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { Handler } from '../handlers.ts';

/** Any answer of the page itself will do: a hidden product's 404 is warm too. */
export const handlePageWarm: Handler<'page.warm'> = async ({ path }) => {
  const { WARM_URL } = env();
  if (!WARM_URL) return;
  const response = await fetch(new URL(path, WARM_URL), { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
  await response.arrayBuffer();
  if (response.status >= 500) throw new AppError('unavailable', { message: `${path} answered ${response.status}` });
};
