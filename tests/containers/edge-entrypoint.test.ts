import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectFolder } from '#scripts/house/layout.ts';

/** In the place of all that the edge runs. Those that serve note their process, and stay until they are told to end. */
const serves = 'echo $$ >"$0.pid"; exec /bin/sleep 1000';
const programs = {
  ...{ getent: 'echo 127.0.0.1', envsubst: 'cat', varnishadm: 'true', varnishd: serves, node: serves },
  // With this it waits before it looks for the balancer again.
  sleep: 'exec /bin/sleep "$@"',
};
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'levain-edge-'));
  for (const [name, what] of Object.entries(programs)) await writeProgram(name, what);
  await cp(join(projectFolder, 'docker/edge.vcl'), join(folder, 'edge.vcl'));
  await mkdir(join(folder, 'tmp'));
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
  { dies: 'node', stays: 'varnishd' },
  { dies: 'varnishd', stays: 'node' },
])('the container of the edge ends when its $dies does', async ({ dies, stays }) => {
  const container = startEdge();
  await expect.poll(() => Promise.all([isThere(dies), isThere(stays)])).toEqual([true, true]);
  process.kill(await pidOf(dies), 'SIGKILL');
  const { exitCode, all } = await container;
  expect(all).toContain('one of its programs has ended');
  expect(exitCode).toBe(1);
  expect(await isThere(stays)).toBe(false);
});

test('the container of the edge ends when nobody looks for the balancer any more', async () => {
  const container = startEdge();
  await expect.poll(() => Promise.all([isThere('node'), isThere('varnishd')])).toEqual([true, true]);
  await writeProgram('sleep', 'exit 1');
  const { exitCode, all } = await container;
  expect(all).toContain('one of its programs has ended');
  expect(exitCode).toBe(1);
  expect([await isThere('node'), await isThere('varnishd')]).toEqual([false, false]);
});

test('told to stop, it ends all of them, and no fault is told', async () => {
  const container = startEdge();
  await expect.poll(() => Promise.all([isThere('node'), isThere('varnishd')])).toEqual([true, true]);
  container.kill('SIGTERM');
  expect((await container).exitCode).toBe(0);
  expect([await isThere('node'), await isThere('varnishd')]).toEqual([false, false]);
});

/** As a whole: the one before may be about to be run. */
async function writeProgram(name: string, what: string): Promise<void> {
  const file = join(folder, name);
  await writeFile(`${file}.new`, `#!/bin/sh\n${what}\n`);
  await chmod(`${file}.new`, 0o755);
  await rename(`${file}.new`, file);
}

function startEdge() {
  return execa('bash', [join(projectFolder, 'docker/edge-entrypoint.sh')], {
    cwd: folder,
    env: {
      PATH: `${folder}:${process.env.PATH}`,
      TMPDIR: join(folder, 'tmp'),
      ...{ BALANCER_NAME: 'balancer', BALANCER_PORT: '1', EDGE_MEMORY: '1m', EDGE_PURGE_TOKEN: 'any' },
    },
    all: true,
    reject: false,
    timeout: 20_000,
  });
}

async function pidOf(program: string): Promise<number> {
  return Number(await readFile(join(folder, `${program}.pid`), 'utf8').catch(() => 0));
}

async function isThere(program: string): Promise<boolean> {
  const pid = await pidOf(program);
  if (!pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
