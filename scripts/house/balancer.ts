import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from './layout.ts';
import type { Ports } from './ports.ts';
import type { PartSpec } from './process.ts';
import { renderTemplate } from './render.ts';

type Configured = {
  layout: Layout;
  ports: Ports;
  /** How many there are as a rule. */
  clones: number;
};
type Surroundings = Configured & { binary: string };

/** HAProxy's configuration by these sources, and the file that it is in. */
export async function configureBalancer({ layout, ports, clones }: Configured) {
  // While a release replaces another, there is one more.
  const servers = Array.from({ length: clones + 1 }, (_, index) => index + 1).map(
    (number) => `    server web-${number} 127.0.0.1:${ports.clone(number)} check`,
  );
  const text = await renderTemplate('haproxy.cfg', {
    BALANCER_BIND: `127.0.0.1:${ports.balancer}`,
    BALANCER_STATS_BIND: `127.0.0.1:${ports.balancerStats}`,
    BALANCER_SOCKET: layout.balancerSocket,
    WEB_SERVERS: servers.join('\n').trimStart(),
  });
  return { file: join(layout.balancer, 'haproxy.cfg'), text };
}

/** HAProxy in front of the clones, with its configuration written anew. */
export async function prepareBalancer({ binary, layout, ports, clones }: Surroundings) {
  const { file, text } = await configureBalancer({ layout, ports, clones });
  await writeFile(file, text);
  await rm(layout.balancerSocket, { force: true });
  return {
    name: 'balancer',
    command: binary,
    args: ['-db', '-f', file],
    env: { PATH: process.env.PATH },
    cwd: layout.balancer,
    port: ports.balancer,
    url: `http://127.0.0.1:${ports.balancer}`,
    probe: { kind: 'http', url: `http://127.0.0.1:${ports.balancer}/balancer/healthy` },
    readyWithin: 20_000,
    stopSignal: 'SIGTERM',
    stopWithin: 5_000,
  } satisfies PartSpec;
}
