import { readReadiness } from '#app/_lib/readiness.ts';

export const dynamic = 'force-dynamic';

/**
 * Whether this clone takes requests, and which part is away. Asked by the balancer; not reachable through the edge. Who
 * starts clones asks with `?startup`: one that was drained by hand has started all the same.
 */
export async function GET(request: Request): Promise<Response> {
  const readiness = await readReadiness();
  const isGood = new URL(request.url).searchParams.has('startup') ? readiness.hasStarted : readiness.isReady;
  return Response.json(readiness, {
    status: isGood ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
