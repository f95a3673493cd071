import { answer, refusal } from '#app/_lib/answer.ts';
import type { XRay } from '#components/xray/schema.ts';
import { findBaked } from '#lib/platform/cache/baked.ts';
import { env } from '#lib/platform/env.ts';

export const dynamic = 'force-dynamic';

const LONGEST_PATH = 300;

/** How the page at `path` came to be. Nothing of anybody: a page that is kept is the same for all. */
export async function GET(request: Request): Promise<Response> {
  try {
    const path = new URL(request.url).searchParams.get('path')?.slice(0, LONGEST_PATH) ?? '';
    return answer({ baked: await findBaked(path), docs: env().DOCS_URL ?? null } satisfies XRay);
  } catch (error) {
    return refusal(error);
  }
}
