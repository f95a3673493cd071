import { readReadiness } from '#app/_lib/readiness.ts';

export const dynamic = 'force-dynamic';

/** Whether this clone takes requests, and which part is away. Asked by the balancer; not reachable through the edge. */
export async function GET(): Promise<Response> {
  const readiness = await readReadiness();
  return Response.json(readiness, {
    status: readiness.isReady ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
