import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { projectFolder } from '#scripts/house/layout.ts';
import { ask } from '#tests/e2e/fixtures/ask.ts';
import { startLoad } from '#tests/e2e/fixtures/load.ts';
import { deployStack, describeSwarm, docker, engineEnv, inspect, setting } from './fixtures/containers.ts';
import { fillVolumes, readSecrets } from './fixtures/volumes.ts';
import { beginSwarm, endSwarm, project } from './setup/swarm.ts';

/** Within (ms) this a release is everywhere, or is taken back: it may be called ready for as long as its images say. */
const ROLL = { timeout: 240_000, interval: 500 };
const derived: string[] = [];
const url = (path: string) => new URL(path, setting('SITE_URL')).href;
/** One that the edge holds, and two that a clone answers. */
const asked = () => [url('/en/products/country-sourdough'), url('/api/me'), url('/en/basket')];

/** One that a service outside the house asks for. */
const github = { name: 'levain-test-github', value: 'known to GitHub and to us' };

describeSwarm('a house on a swarm', { timeout: 2 * ROLL.timeout }, () => {
  beforeAll(async () => {
    await fillVolumes();
    await beginSwarm(engineEnv());
    await makeSecrets();
    vi.stubEnv('GITHUB_SECRET_NAME', github.name);
    const start = Date.now();
    await deployStack(setting('LEVAIN_RELEASE'), '120s');
    await vi.waitUntil(async () => (await releaseAt('/en')) === setting('LEVAIN_RELEASE'), ROLL);
    await vi.waitUntil(async () => (await running('web')) === 3, ROLL);
    process.stdout.write(`swarm: open ${seconds(start)} s after docker stack deploy\n`);
  });

  afterAll(async () => {
    await endSwarm(engineEnv());
    await docker('image', 'rm', '--force', ...derived.map((release) => `levain-web:${release}`));
  });

  test('what is secret comes as a secret of the swarm, and what nobody gave counts as unset', async () => {
    const names = [
      'GITHUB_SECRET',
      'STRIPE_SECRET_KEY',
      'SMTP_URL',
      'S3_SECRET_ACCESS_KEY',
      'STORE_REDIS_URL',
      'CACHE_REDIS_URL',
    ];
    const program = `import { env } from '#lib/platform/env.ts';
      console.log(JSON.stringify(${JSON.stringify(names)}.map((name) => env()[name] ?? null)));`;
    const label = `label=com.docker.swarm.service.name=${project}_worker`;
    const [worker = ''] = (await docker('ps', '--quiet', '--filter', label)).split('\n');
    const told = await docker('exec', worker, 'node', '--input-type=module', '--eval', program);
    expect(JSON.parse(told)).toEqual([
      github.value,
      null,
      null,
      'S3RVER',
      ['redis://store:6379'],
      ['redis://cache:6379'],
    ]);
    expect((await inspect(worker)).Config.Env.join('\n')).not.toContain(github.value);
  });

  test('a release replaces every clone and worker, and no request is lost', async () => {
    const next = await deriveRelease('next');
    const load = startLoad(asked(), { readers: 4, pause: 50 });
    const start = Date.now();
    const ended = await roll(next, { services: ['web', 'worker'], readyWithin: '120s' });
    expect(ended, await tellClones()).toEqual({ web: 'completed', worker: 'completed' });
    process.stdout.write(`swarm: a release took ${seconds(start)} s\n`);
    const { sent, failures } = await load.stop();
    expect(failures).toEqual([]);
    expect(sent).toBeGreaterThan(100);
    for (let count = 0; count < 12; count += 1) expect(await releaseAt('/api/me')).toBe(next);
  });

  test('a release that never gets ready is taken back by itself, and no request is lost', async () => {
    const former = await releaseAt('/api/me');
    const broken = await deriveRelease('broken', "rm -r '.next/server/app/[locale]/(shop)'/page*");
    const load = startLoad(asked(), { readers: 4, pause: 50 });
    const start = Date.now();
    // Sooner than a shop with many pages would, so that nobody waits for two minutes to see it.
    expect(await roll(broken, { services: ['web'], readyWithin: '30s' })).toEqual({ web: 'rollback_completed' });
    process.stdout.write(`swarm: a release was taken back after ${seconds(start)} s\n`);
    const { sent, failures } = await load.stop();
    expect(failures).toEqual([]);
    expect(sent).toBeGreaterThan(100);
    for (let count = 0; count < 12; count += 1) expect(await releaseAt('/api/me')).toBe(former);
    expect(await running('web')).toBe(3);
  });
});

/** The release that answers; nothing while none does. */
async function releaseAt(path: string): Promise<string | null> {
  return ask(url(path)).then(
    ({ headers }) => headers.get('x-release'),
    () => null,
  );
}

/** An image like that of the checkout, but for its release and, perhaps, for what a command does to it. */
async function deriveRelease(name: string, command = 'true'): Promise<string> {
  const release = `${setting('LEVAIN_RELEASE')}-${name}`;
  derived.push(release);
  const file = [
    `FROM levain-web:${setting('LEVAIN_RELEASE')}`,
    'USER 0:0',
    `RUN echo ${release} > release && ${command}`,
    'USER 1000:1000',
  ].join('\n');
  await execa('docker', ['build', '-t', `levain-web:${release}`, '-'], { env: engineEnv(), input: file });
  return release;
}

type Roll = { services: string[]; readyWithin: string };

/** Deploys a release that has so long to get ready, and answers how the update of each of these services ended. */
async function roll(release: string, { services, readyWithin }: Roll): Promise<Record<string, string>> {
  const before = await updates(services);
  await deployStack(release, readyWithin);
  let ended: Record<string, string> = {};
  await vi.waitUntil(async () => {
    const now = await updates(services);
    ended = Object.fromEntries(Object.entries(now).map(([service, { state }]) => [service, state]));
    return Object.entries(now).every(
      ([service, { begun, state }]) => begun !== before[service]?.begun && !/updating|started/.test(state),
    );
  }, ROLL);
  return ended;
}

/** What became of each clone, and why, for who has to find out. */
async function tellClones(): Promise<string> {
  const format = '{{.Image}} {{.CurrentState}} {{.Error}}';
  return docker('service', 'ps', '--no-trunc', '--format', format, `${project}_web`);
}

async function updates(services: string[]): Promise<Record<string, { begun: string; state: string }>> {
  const format = '{{json .UpdateStatus}}';
  const told = await docker('service', 'inspect', ...services.map((name) => `${project}_${name}`), '--format', format);
  return Object.fromEntries(
    told.split('\n').map((line, index) => {
      const { StartedAt = '', State = '' } = JSON.parse(line) ?? {};
      return [services[index] as string, { begun: StartedAt, state: State }];
    }),
  );
}

/** How many of a service are well. */
async function running(service: string): Promise<number> {
  const told = await docker('service', 'ls', '--filter', `name=${project}_${service}`, '--format', '{{.Replicas}}');
  return Number(told.split('/')[0]);
}

/** Those of the house that stood here before, as a house has them that moves to a swarm. */
async function makeSecrets(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'levain-secrets-'));
  try {
    await execa('tar', ['-C', folder, '-x'], { input: await readSecrets() });
    await execa(join(projectFolder, 'docker/make-swarm-secrets.sh'), [folder], { env: engineEnv() });
    const create = ['secret', 'create', github.name, '-'];
    await execa('docker', create, { env: engineEnv(), input: github.value });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const seconds = (start: number) => Math.round((Date.now() - start) / 1000);
