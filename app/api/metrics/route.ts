import { metrics } from '#lib/platform/metrics.ts';

export const dynamic = 'force-dynamic';

/** This clone's metrics for Prometheus. Not reachable through the edge. */
export async function GET(): Promise<Response> {
  const { registry } = metrics();
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
  });
}
