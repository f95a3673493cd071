import { execa } from 'execa';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ask } from '#tests/e2e/fixtures/ask.ts';
import { startLoad } from '#tests/e2e/fixtures/load.ts';
import { compose, containersOf, describeContainers, docker, inspect, setting } from './fixtures/containers.ts';
import { fillVolumes } from './fixtures/volumes.ts';

/** Within (ms) this the house has to have noticed who came or went. */
const SOON = { timeout: 60_000, interval: 100 };

const url = (path: string) => new URL(path, setting('SITE_URL')).href;
/** Pages that the edge does not hold, so that a clone answers each time. */
const passed = () => [url('/api/me'), url('/en/basket'), url('/en/sign-in')];

describeContainers('a house in containers', () => {
  beforeAll(async () => {
    await fillVolumes();
    const start = Date.now();
    await compose('up', '-d');
    await vi.waitUntil(async () => (await statusOf(url('/en'))) === 200, { timeout: 180_000, interval: 250 });
    process.stdout.write(`house: open ${Math.round((Date.now() - start) / 1000)} s after compose up\n`);
  });

  // What it keeps stays, for the next house of these tests, until all have been: setup/images.ts.
  afterAll(async () => {
    await compose('down', '--timeout', '5');
  });

  test('every part is well, writes to nothing of its image, and has a limit to its memory', async () => {
    const kept = ['db', 'db-replica', 'store', 'cache'];
    const parts = {
      web: 3,
      worker: 2,
      storage: 1,
      balancer: 1,
      edge: 1,
      ...Object.fromEntries(kept.map((n) => [n, 1])),
    };
    for (const [service, count] of Object.entries(parts)) {
      const look = async () => Promise.all((await containersOf(service)).map(inspect));
      await expect
        .poll(async () => (await look()).map(({ State }) => State.Health?.Status), SOON)
        .toEqual(Array.from({ length: count }, () => 'healthy'));
      for (const { HostConfig } of await look()) {
        expect(HostConfig.Memory).toBeGreaterThan(0);
        expect(kept.includes(service) || HostConfig.ReadonlyRootfs).toBe(true);
      }
    }
  });

  test('the shop is there through the edge, from every clone, of one release', async () => {
    const page = await ask(url('/en/products/country-sourdough'));
    expect(page.status).toBe(200);
    expect(page.headers.get('x-release')).toBe(setting('LEVAIN_RELEASE'));
    await expect
      .poll(async () => (await ask(url('/en/products/country-sourdough'))).headers.get('x-cache'))
      .toBe('hit');
    const load = startLoad(passed(), { readers: 3 });
    await expect.poll(() => Object.keys(load.report.servedBy).length, SOON).toBe(3);
    const { failures } = await load.stop();
    expect(failures).toEqual([]);
    expect((await ask(url('/api/ready'))).status).toBe(404);
  });

  test('a clone takes requests within five seconds of its start', async () => {
    const [clone = ''] = await containersOf('web');
    await docker('restart', clone);
    const { StartedAt } = (await inspect(clone)).State;
    const readyAt = async () => {
      const line = (await docker('logs', '--since', StartedAt, clone))
        .split('\n')
        .find((text) => text.includes('"warm"'));
      return line ? Date.parse(JSON.parse(line).time) : null;
    };
    await expect.poll(readyAt, SOON).not.toBeNull();
    const took = Number(await readyAt()) - Date.parse(StartedAt);
    // What it waited for a processor that others had says nothing of the shop.
    const [, waited] = (await docker('exec', clone, 'cat', '/proc/1/schedstat')).split(' ');
    const forProcessor = Math.round(Number(waited) / 1e6);
    process.stdout.write(
      `clone: ready ${took} ms after its start, of which it waited ${forProcessor} ms for a processor\n`,
    );
    expect(took - forProcessor).toBeLessThan(5000);
    await expect.poll(() => statusOf(url('/api/me')), SOON).toBe(200);
  });

  test('a shopper orders a loaf and a cake, and sees the cake drawn', async () => {
    await execa('playwright', ['test', '--config', 'tests/containers/playwright.config.ts'], {
      preferLocal: true,
      env: { SITE_URL: setting('SITE_URL') },
      all: true,
    });
  });

  test('a changed price is on the page at the edge', async () => {
    const shown = async () => (await ask(url('/en/products/baguette'))).body.includes('€7.77');
    expect(await shown()).toBe(false);
    await compose('exec', '-T', 'worker', 'node', 'scripts/product.ts', 'set-price', 'baguette', '7.77');
    await expect.poll(shown, SOON).toBe(true);
  });

  test('five clones and three workers are there soon after they are asked for, some go, and no reader notices', async () => {
    const load = startLoad(passed(), { readers: 4, pause: 20 });
    await scale({ web: 5 });
    const start = Date.now();
    await expect.poll(() => Object.keys(load.report.servedBy).length, SOON).toBe(5);
    process.stdout.write(
      `five clones: all answer ${((Date.now() - start) / 1000).toFixed(1)} s after they were started\n`,
    );
    await scale({ worker: 3 });
    const healthOf = async (id: string) => (await inspect(id)).State.Health?.Status;
    const workersHealth = async () => Promise.all((await containersOf('worker')).map(healthOf));
    await expect.poll(workersHealth, SOON).toEqual(['healthy', 'healthy', 'healthy']);
    load.report.servedBy = {};
    await expect.poll(() => sum(load.report.servedBy), SOON).toBeGreaterThan(100);
    const shares = Object.values(load.report.servedBy).map((count) => count / sum(load.report.servedBy));
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.1);
    await scale({ web: 3, worker: 2 });
    load.report.servedBy = {};
    await expect.poll(() => sum(load.report.servedBy), SOON).toBeGreaterThan(100);
    expect(Object.keys((await load.stop()).servedBy)).toHaveLength(3);
    expect(load.report.failures).toEqual([]);
  });

  test('a clone is killed, and no reader notices', async () => {
    await scale({ web: 3 });
    const load = startLoad(passed(), { readers: 4, pause: 20 });
    await expect.poll(() => Object.keys(load.report.servedBy).length, SOON).toBe(3);
    const [victim = ''] = await containersOf('web');
    await docker('kill', victim);
    load.report.servedBy = {};
    await expect.poll(() => sum(load.report.servedBy), SOON).toBeGreaterThan(100);
    expect(Object.keys(load.report.servedBy)).toHaveLength(2);
    await docker('start', victim);
    await expect.poll(() => Object.keys(load.report.servedBy).length, SOON).toBe(3);
    expect((await load.stop()).failures).toEqual([]);
  });

  test('a balancer that was made anew elsewhere is found, and pages stay there meanwhile', async () => {
    await compose('rm', '--force', '--stop', 'balancer');
    expect((await ask(url('/en/products/country-sourdough'))).status).toBe(200);
    await compose('up', '-d', '--no-deps', 'balancer');
    await expect.poll(() => statusOf(url('/api/me')), SOON).toBe(200);
  });
});

/** As many containers of a service; the others stay as they are. */
async function scale(wanted: Record<string, number>): Promise<void> {
  for (const [service, count] of Object.entries(wanted)) {
    await compose('up', '-d', '--no-deps', '--no-recreate', '--scale', `${service}=${count}`, service);
  }
}

const statusOf = (address: string) =>
  ask(address).then(
    ({ status }) => status,
    () => 0,
  );
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
