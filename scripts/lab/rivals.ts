import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describeClone } from '../house/clones.ts';
import { prepareEdge } from '../house/edge.ts';
import type { House } from '../house/house.ts';
import { type Layout, layoutOf, prepareHome } from '../house/layout.ts';
import { type Ports, portsFrom } from '../house/ports.ts';
import type { PartSpec } from '../house/process.ts';
import { loadSecrets } from '../house/secrets.ts';
import { endLeftovers } from '../house/state.ts';
import { Supervisor } from '../house/supervisor.ts';
import { requireTools } from '../house/tools.ts';

export type FixedAnswer = { body: Buffer; contentType: string };

/** What the house is compared with: servers of the lab's own, beside the house and of the same build. */
export type Rivals = { bareEdge: number; ownMemory: number; uncached: number; stop: () => Promise<void> };

type Wishes = { house: House; home: string; port: number; answer: FixedAnswer };

export async function startRivals({ house, home, port, answer }: Wishes): Promise<Rivals> {
  const layout = layoutOf(home);
  const ports = portsFrom(port);
  await prepareHome(layout);
  await endLeftovers(layout);
  const { environment, release, url } = house;
  const supervisor = new Supervisor(layout, { url, release, environment, size: { clones: 2, workers: 0 } });
  const origin = await startOrigin(answer);
  const stop = async () => {
    await supervisor.stop();
    origin.close();
  };
  try {
    const { port: originPort } = origin.address() as AddressInfo;
    await supervisor.start(
      await describeBareEdge({ layout, ports, originPort }),
      await describeOwnMemory({ house, ports }),
      describeUncached({ house, ports }),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { bareEdge: ports.edge, ownMemory: ports.clone(1), uncached: ports.clone(2), stop };
}

async function startOrigin({ body, contentType }: FixedAnswer) {
  const origin = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': contentType, 'content-length': body.length }).end(body);
  });
  origin.listen(0, '127.0.0.1');
  await once(origin, 'listening');
  return origin;
}

type BareEdge = { layout: Layout; ports: Ports; originPort: number };

/** The house's edge with all its settings, save that its configuration knows nothing but to keep and compress. */
async function describeBareEdge({ layout, ports, originPort }: BareEdge): Promise<PartSpec> {
  const { varnish: binary } = await requireTools(['varnish'], { log: join(layout.logs, 'install.log') });
  const { purgeToken } = await loadSecrets(layout);
  const edge = await prepareEdge({ binary, layout, ports, purgeToken });
  await writeFile(
    join(layout.edge, 'edge.vcl'),
    `vcl 4.1;
backend origin { .host = "127.0.0.1"; .port = "${originPort}"; }
sub vcl_backend_response { set beresp.ttl = 1h; set beresp.do_gzip = true; }
`,
  );
  return edge;
}

/** Beside the server of the release, and like it but for its configuration. */
const OWN_MEMORY = 'server-own-memory.js';

type Clone = { house: House; ports: Ports };

/** The house's own build, started with Next's page memory in place of our shared page cache. */
async function describeOwnMemory({ house, ports }: Clone): Promise<PartSpec> {
  const clone = describeClone(1, { ports, environment: house.environment, folder: house.folder });
  const server = await readFile(join(house.folder, 'server.js'), 'utf8');
  const line = /^const nextConfig = (.*)$/m;
  const shop = JSON.parse(line.exec(server)?.[1] ?? '{}');
  const config = {
    ...shop,
    cacheHandler: undefined,
    cacheMaxMemorySize: 50 * 1024 * 1024,
    experimental: { ...shop.experimental, isrFlushToDisk: false },
  };
  await writeFile(
    join(house.folder, OWN_MEMORY),
    server.replace(line, () => `const nextConfig = ${JSON.stringify(config)}`),
  );
  return { ...clone, args: [OWN_MEMORY] };
}

/**
 * A clone that has no cache to ask: it renders each page at each request, from the document rows of the database. (The
 * documents themselves are there; nothing is assembled anew.) It never gets ready, as readiness asks for the cache.
 */
function describeUncached({ house, ports }: Clone): PartSpec {
  const nowhere = 'redis://127.0.0.1:1';
  const clone = describeClone(2, {
    ports,
    environment: { ...house.environment, CACHE_REDIS_URL: nowhere },
    folder: house.folder,
  });
  return { ...clone, probe: { kind: 'http', url: `${clone.url}/api/health` } };
}
