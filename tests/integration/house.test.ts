import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { execa, type ResultPromise } from 'execa';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Identity, isRunning } from '#scripts/house/identity.ts';
import { layoutOf } from '#scripts/house/layout.ts';
import { portsFrom } from '#scripts/house/ports.ts';
import { readState } from '#scripts/house/state.ts';
import { testPorts } from '#tests/setup/ports.ts';

const home = '.levain/lifecycle';
const port = testPorts.house;
const layout = layoutOf(home);
const opened: { child: ResultPromise }[] = [];

beforeAll(() => rm(layout.home, { recursive: true, force: true }));
afterEach(async () => {
  for (const { child } of opened.splice(0)) {
    child.kill('SIGINT');
    await child;
  }
});

test('Ctrl-C ends everything and leaves no process behind', async () => {
  const house = openHouse();
  await house.says(new RegExp(`Open .*${port}`));
  const parts = partsOf();
  expect(parts.filter(isRunning)).toHaveLength(5);
  house.child.kill('SIGINT');
  expect((await house.child).exitCode).toBe(0);
  expect(parts.filter(isRunning)).toEqual([]);
  expect(readState(layout)).toBeNull();
});

test('Ctrl-C in the middle of a start does, too', async () => {
  const house = openHouse();
  await expect.poll(() => partsOf().length, { interval: 5 }).toBeGreaterThan(0);
  const parts = partsOf();
  house.child.kill('SIGINT');
  const { exitCode, all } = await house.child;
  expect(all).toContain('Stopped before it was open.');
  expect(exitCode).toBe(0);
  expect(parts.filter(isRunning)).toEqual([]);
  expect(readState(layout)).toBeNull();
});

test('after a start that was killed the next one clears up, and opens', async () => {
  const killed = openHouse();
  await killed.says(/Open /);
  const parts = partsOf();
  killed.child.kill('SIGKILL');
  await killed.child;
  expect(parts.filter(isRunning)).toHaveLength(5);
  const next = openHouse();
  await next.says(/Ended what an earlier start had left running: .*db-primary/);
  await next.says(/Open /);
  expect(parts.filter(isRunning)).toEqual([]);
});

test('who opens it twice is told so, and the first is not disturbed', async () => {
  const first = openHouse();
  await first.says(/Open /);
  const { exitCode, all } = await openHouse().child;
  expect(all).toContain(`This house is open already (pid ${first.child.pid})`);
  expect(exitCode).toBe(1);
  expect(partsOf().filter(isRunning)).toHaveLength(5);
});

test('a port that somebody else has is named, with a way out', async () => {
  const { cache } = portsFrom(port);
  const other = createServer().listen(cache, '127.0.0.1');
  await once(other, 'listening');
  try {
    const { exitCode, all } = await openHouse().child;
    expect(all).toMatch(new RegExp(`Port ${cache}, meant for cache, is taken by .*${process.pid}`));
    expect(all).toContain('npm start -- --port');
    expect(exitCode).toBe(1);
    expect(readState(layout)).toBeNull();
  } finally {
    other.close();
  }
});

test('data that cannot be read are left as they are, with a way out', async () => {
  const file = join(layout.primary, 'PG_VERSION');
  const version = await readFile(file, 'utf8');
  await writeFile(file, '9.6\n');
  const { exitCode, all } = await openHouse().child;
  expect(all).toContain('was made by PostgreSQL 9.6');
  expect(all).toContain('npm run reset');
  expect(exitCode).toBe(1);
  await writeFile(file, version);
  await openHouse().says(/Open /);
});

function openHouse() {
  const args = ['tests/integration/fixtures/open-house.ts', home, `${port}`];
  const child = execa(process.execPath, args, { all: true, reject: false, env: { FORCE_COLOR: '0' } });
  let output = '';
  child.all.on('data', (data) => {
    output += data;
  });
  const house = {
    child,
    /** Resolves once it has said so. */
    says: (what: RegExp) => expect.poll(() => output, { interval: 20, timeout: 15_000 }).toMatch(what),
  };
  opened.push(house);
  return house;
}

function partsOf(): Identity[] {
  return (readState(layout)?.parts ?? []).flatMap(({ identity }) => identity ?? []);
}
