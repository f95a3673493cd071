import { createServer, type Server } from 'node:http';
import { db } from '#lib/platform/db/client.ts';
import { env } from '#lib/platform/env.ts';
import { metrics } from '#lib/platform/metrics.ts';
import { storeRedis } from '#lib/platform/redis/connections.ts';
import { pingServers } from '#lib/platform/redis/servers.ts';

/** Where a worker tells how it is: `/health`, `/ready` and `/metrics`, for the machinery only. */
export async function startStatusServer(isDraining: () => boolean): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request.url ?? '/', isDraining).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  const { WORKER_HOST, WORKER_PORT } = env();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(WORKER_PORT, WORKER_HOST, resolve);
  });
  return server;
}

async function answer(path: string, isDraining: () => boolean) {
  const json = (status: number, value: object) => ({ status, type: 'application/json', body: JSON.stringify(value) });
  switch (path) {
    case '/health':
      return json(200, { status: 'alive' });
    case '/ready': {
      const parts = await checkParts();
      const isReady = !isDraining() && parts.database === 'up' && parts.store === 'up';
      return json(isReady ? 200 : 503, { isReady, parts, isDraining: isDraining() });
    }
    case '/metrics':
      return { status: 200, type: metrics().registry.contentType, body: await metrics().registry.metrics() };
    default:
      return json(404, { error: 'not found' });
  }
}

async function checkParts() {
  const tell = (sign: Promise<unknown>) => sign.then(() => 'up' as const).catch(() => 'down' as const);
  const [database, store] = await Promise.all([tell(db().$queryRaw`SELECT 1`), tell(pingServers(storeRedis()))]);
  return { database, store };
}
