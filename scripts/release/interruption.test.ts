import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { identify } from '../house/identity.ts';
import { layoutOf } from '../house/layout.ts';

// Each starts Node several times.
vi.setConfig({ testTimeout: 60_000 });

const me = identify(process.pid);
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'levain-'));
});
afterAll(() => rm(home, { recursive: true }));

test('who asks for the status is told of a roll that was interrupted, and of the ways out', async () => {
  await openHouse({ coming: 'new' });
  const { all, exitCode } = await status();
  expect(all).toContain('Interrupted: 1 of 2 clones are of new.');
  expect(all).toContain('Go on with "npm run deploy", or back with "npm run deploy -- --rollback".');
  expect(exitCode).toBe(1);
});

test('out of a way back there is one way only', async () => {
  await openHouse({ coming: 'new', isWayBack: true });
  expect((await status()).all).toContain('Go on with "npm run deploy -- --rollback".');
});

test('nothing is said of a roll while it is under way, nor of one that came to its end', async () => {
  await openHouse({ coming: 'new' });
  await writeFile(layoutOf(home).deployLock, JSON.stringify(me));
  const underWay = await status();
  await rm(layoutOf(home).deployLock);
  await openHouse({ coming: null });
  for (const { all } of [underWay, await status()]) {
    expect(all).toContain('release old');
    expect(all).not.toContain('Interrupted');
  }
});

/** Two clones, of two releases, that this process stands for. */
async function openHouse(roll: object): Promise<void> {
  const clone = { identity: me, port: 1, url: '', restarts: 0, probe: { kind: 'http', url: 'http://127.0.0.1:1' } };
  const parts = ['old', 'new'].map((release, index) => ({ ...clone, name: `web-${index + 1}`, release }));
  const house = { url: 'http://localhost:1', release: 'old', environment: {}, supervisor: me, parts, steps: [] };
  await writeFile(layoutOf(home).state, JSON.stringify({ ...house, ...roll }));
}

async function status() {
  const env = { LEVAIN_HOME: home };
  const { all, exitCode } = await execa(process.execPath, ['scripts/status.ts'], { all: true, reject: false, env });
  return { all: stripVTControlCharacters(all), exitCode };
}
