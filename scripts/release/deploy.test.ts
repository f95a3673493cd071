import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { identify } from '../house/identity.ts';
import { type Layout, layoutOf } from '../house/layout.ts';

// Each starts Node several times.
vi.setConfig({ testTimeout: 60_000 });

let layout: Layout;

beforeEach(async () => {
  layout = layoutOf(await mkdtemp(join(tmpdir(), 'levain-')));
  const supervisor = identify(process.pid);
  const parts = [{ name: 'web-1', release: 'present', identity: supervisor, state: 'ready' }];
  const about = { url: 'http://localhost:1', release: 'present', former: 'former', environment: {} };
  await writeFile(
    layout.state,
    JSON.stringify({ ...about, size: { clones: 1, workers: 0 }, supervisor, parts, steps: [] }),
  );
  await mkdir(layout.release('former'), { recursive: true });
  await writeFile(join(layout.release('former'), 'release'), 'former\n');
});
afterEach(() => rm(layout.home, { recursive: true }));

test('of two deploys at once one goes on, and the other is refused and changes nothing', async () => {
  const house = await openSlowHouse();
  const before = await readFile(layout.state, 'utf8');
  const deploys = [startDeploy(), startDeploy()] as const;
  const first = await Promise.race(deploys.map(async (deploy, index) => ({ index, ...(await deploy) })));
  const other = deploys[first.index === 0 ? 1 : 0];
  try {
    expect(first.all).toBe(`\nAnother deploy (pid ${other.pid}) is under way.\n\nWait for its end.`);
    expect(first.exitCode).toBe(1);
    await expect
      .poll(() => house.orders, { timeout: 30_000 })
      .toEqual([{ do: 'become', about: { coming: 'former', isWayBack: true } }]);
    expect(JSON.parse(await readFile(layout.deployLock, 'utf8'))).toMatchObject({ pid: other.pid });
    expect(await readdir(layout.releases)).toEqual(['former']);
    expect(await readFile(layout.state, 'utf8')).toBe(before);
  } finally {
    other.kill('SIGKILL');
    await other;
    house.close();
  }
});

/** It hears what it is to do, and does not come to do it. */
async function openSlowHouse() {
  const orders: unknown[] = [];
  const server = createServer(async (request) => {
    orders.push(JSON.parse(await text(request)));
  });
  await new Promise<void>((resolve) => server.listen(layout.controlSocket, resolve));
  return { orders, close: () => server.close().closeAllConnections() };
}

function startDeploy() {
  return execa(process.execPath, ['scripts/deploy.ts', '--rollback'], {
    env: { LEVAIN_HOME: layout.home, NO_COLOR: '1' },
    all: true,
    reject: false,
  });
}
