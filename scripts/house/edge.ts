import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Layout, projectFolder } from './layout.ts';
import type { Ports } from './ports.ts';
import type { PartSpec } from './process.ts';
import { renderTemplate } from './render.ts';

type Configured = { layout: Layout; ports: Ports; purgeToken: string };
type Surroundings = Configured & { binary: string };

/** Varnish's configuration by these sources, and the file that it is in. */
export async function configureEdge({ layout, ports, purgeToken }: Configured) {
  const text = await renderTemplate('edge.vcl', {
    BALANCER_HOST: '127.0.0.1',
    BALANCER_PORT: `${ports.balancer}`,
    PURGE_TOKEN: purgeToken,
  });
  return { file: join(layout.edge, 'edge.vcl'), text };
}

/** Varnish in front of the balancer, with its configuration written anew. Its memory starts empty. */
export async function prepareEdge({ binary, layout, ports, purgeToken }: Surroundings) {
  const { file, text } = await configureEdge({ layout, ports, purgeToken });
  await writeFile(file, text, { mode: 0o600 });
  /** Its jail would change to a user who may not be able to reach this folder. */
  const jail = process.getuid?.() === 0 ? ['-j', 'none'] : [];
  return {
    name: 'edge',
    command: binary,
    args: [
      ...jail,
      ...['-F', '-f', file, '-n', workFolder(layout)],
      ...['-a', `http=127.0.0.1:${ports.edge},HTTP`, '-T', `127.0.0.1:${ports.edgeAdmin}`],
      ...['-s', 'malloc,256m'],
      // A fetch that is begun anew because of a purge keeps what its first attempts took (see vcl_backend_response).
      ...['-p', 'workspace_backend=256k'],
      // Copying every header of every request into the log costs a tenth of the edge. To see them for a while:
      // varnishadm param.set vsl_mask default.
      ...['-p', 'vsl_mask=-ReqHeader,-ReqUnset,-RespHeader,-RespUnset,-VCL_call,-VCL_return'],
    ],
    env: { PATH: process.env.PATH },
    cwd: layout.edge,
    port: ports.edge,
    url: `http://localhost:${ports.edge}`,
    probe: { kind: 'http', url: `http://127.0.0.1:${ports.edge}/edge/health` },
    readyWithin: 30_000,
    stopSignal: 'SIGTERM',
    stopWithin: 5_000,
  } satisfies PartSpec;
}

/** Tells what the edge counts; in containers the same program stands beside Varnish and shares its folder. */
export function describeEdgeStats({ layout, ports }: Pick<Surroundings, 'layout' | 'ports'>) {
  const url = `http://127.0.0.1:${ports.edgeStats}`;
  return {
    name: 'edge-stats',
    command: process.execPath,
    args: ['scripts/house/edge-stats-server.ts', workFolder(layout), '127.0.0.1', `${ports.edgeStats}`],
    env: { PATH: process.env.PATH },
    cwd: projectFolder,
    port: ports.edgeStats,
    url,
    probe: { kind: 'http', url: `${url}/health` },
    readyWithin: 20_000,
    stopSignal: 'SIGTERM',
    stopWithin: 5_000,
  } satisfies PartSpec;
}

/** Where Varnish keeps its counters for programs beside it. */
function workFolder(layout: Layout): string {
  return join(layout.edge, 'work');
}
