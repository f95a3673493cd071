import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { configureBalancer } from '../house/balancer.ts';
import { configureEdge } from '../house/edge.ts';
import { type Layout, layoutOf } from '../house/layout.ts';
import { portsFrom } from '../house/ports.ts';
import type { HouseState } from '../house/state.ts';
import { findLeftAlone } from './left-alone.ts';

const ports = portsFrom(8080);
const state = {
  url: 'http://localhost:8080',
  size: { clones: 3, workers: 2 },
  environment: { EDGE_PURGE_TOKEN: 'any' },
} as unknown as HouseState;
let layout: Layout;

beforeEach(async () => {
  layout = layoutOf(await mkdtemp(join(tmpdir(), 'levain-left-')));
});
afterEach(() => rm(layout.home, { recursive: true }));

test('a house that was opened with these files has nothing else', async () => {
  await open();
  expect(await findLeftAlone(layout, state)).toEqual([]);
});

test('what it has otherwise is named', async () => {
  await open({ edge: '# Since then there is more.' });
  expect(await findLeftAlone(layout, state)).toEqual(['docker/edge.vcl']);
  await open({ balancer: '# Here too.' });
  expect(await findLeftAlone(layout, state)).toEqual(['docker/haproxy.cfg']);
});

/** What the start of a house writes, and something after it. */
async function open({ edge = '', balancer = '' } = {}): Promise<void> {
  const vcl = await configureEdge({ layout, ports, purgeToken: 'any' });
  const cfg = await configureBalancer({ layout, ports, clones: 3 });
  for (const [{ file, text }, more] of [[vcl, edge] as const, [cfg, balancer] as const]) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${text}${more}`);
  }
}
