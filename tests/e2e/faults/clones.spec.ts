import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPrice } from '#lib/catalog/change-product.ts';
import { describeClone } from '#scripts/house/clones.ts';
import { ask } from '../fixtures/ask.ts';
import { expect, test } from '../fixtures/faults.ts';
import { startLoad } from '../fixtures/load.ts';
import { openMenu } from '../fixtures/menu.ts';
import { TEST_PRICES } from '../fixtures/prices.ts';
import { texts } from '../fixtures/texts.ts';

/** What the edge keeps, what it never keeps, and what clones have to read data for. */
const addresses = (edge: string, slug: string) =>
  ['/api/health', `/en/products/${slug}`, '/', '/sitemaps/1.xml', '/api/health', `/fr/products/${slug}`].map(
    (path) => `${edge}${path}`,
  );

test('clones die under load: no GET fails, a shopper goes on, and they come back for their share', async ({
  house,
  page,
  bake,
}) => {
  const { slug } = await bake();
  await page.goto('/en');
  const load = startLoad(addresses(house.edge, slug), { readers: 12 });
  let price: number = TEST_PRICES.from;
  for (const clone of ['web-2', 'web-3']) {
    const pid = await house.pidOf(clone);
    const sentBefore = load.report.sent;
    await house.kill(clone, 'SIGKILL');
    // The edge has to fetch the page anew while a clone is missing.
    price += 1;
    await setPrice({ slug, priceMinor: price });

    const menu = await openMenu(page, texts.en);
    await menu.getByRole('link', { name: 'Cakes' }).click();
    await expect(page).toHaveURL('/en/shop/cakes');
    await page.getByRole('link', { name: 'Lemon bundt', exact: false }).first().click();
    await expect(page).toHaveURL('/en/products/lemon-bundt');
    await expect(page.getByRole('main').getByRole('status')).toBeVisible();

    await expect.poll(() => house.pidOf(clone), { timeout: 60_000 }).not.toBe(pid);
    const before = load.report.servedBy[clone] ?? 0;
    await expect.poll(() => load.report.servedBy[clone] ?? 0, { timeout: 60_000 }).toBeGreaterThan(before + 50);
    expect(load.report.sent - sentBefore).toBeGreaterThan(100);
  }
  expect((await load.stop()).failures).toEqual([]);
});

test('a clone that is told to stop finishes what it has begun, and nobody notices', async ({ house, bake }) => {
  const { slug } = await bake();
  await house.stop('web-2');
  const { ports, environment, folder } = house;
  const { command, args, env, cwd } = describeClone(2, { ports, environment, folder });
  const clone = spawn(command, args, { env, cwd, stdio: 'ignore' });
  try {
    const isServing = async () => (await ask(`${house.edge}/api/health`)).headers.get('x-served-by');
    await expect.poll(isServing, { timeout: 60_000, intervals: [50] }).toBe('web-2');
    const load = startLoad(addresses(house.edge, slug), { readers: 12 });
    await expect.poll(() => load.report.servedBy['web-2'] ?? 0).toBeGreaterThan(50);
    const readiness = async () => (await ask(`http://127.0.0.1:${ports.clone(2)}/api/ready`)).status;
    expect(await readiness()).toBe(200);

    const exit = once(clone, 'exit');
    clone.kill('SIGTERM');
    await expect.poll(readiness, { intervals: [50] }).toBe(503);
    expect(await exit).toEqual([0, null]);
    const sent = load.report.sent;
    await expect.poll(() => load.report.sent).toBeGreaterThan(sent + 100);
    expect((await load.stop()).failures).toEqual([]);
  } finally {
    clone.kill('SIGKILL');
  }
});

test.describe('with every clone down', () => {
  // Of the page itself nothing may be missing; its icon the edge does not keep, and who is here no clone can say.
  test.use({ expectedTrouble: /favicon|api\/me/ });

  test('the edge serves what it has, marked as old; what it has not is a kind 503', async ({ house, page, bake }) => {
    const kept = await bake();
    const neverAsked = await bake();
    const keptPage = `${house.edge}/en/products/${kept.slug}`;
    // With its pictures and scripts.
    await page.goto(keptPage);
    await house.stop(...house.clones.map(({ name }) => name));

    await setPrice({ slug: kept.slug, priceMinor: TEST_PRICES.from + 7 });
    await expect.poll(async () => (await ask(keptPage)).headers.get('x-cache')).toBe('stale');
    const old = await ask(keptPage);
    expect(old.status).toBe(200);
    expect(old.body).toContain('900.00');
    expect(old.headers.get('warning')).toContain('110');
    expect(old.headers.get('server-timing')).toContain('edge;desc="stale"');
    await page.goto(keptPage);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(kept.name.en);

    const missing = await ask(`${house.edge}/fr/products/${neverAsked.slug}/reviews`);
    expect(missing.status).toBe(503);
    expect(missing.headers.get('content-type')).toContain('text/html');
    expect(missing.headers.get('cache-control')).toBe('no-store');
    expect(Number(missing.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(missing.body).toContain('Veuillez réessayer');
    expect(missing.body).toContain('Please try again');

    await house.start(...house.clones.map(({ name }) => name));
    await expect.poll(async () => (await ask(keptPage)).body).toContain('900.07');
    expect((await ask(keptPage)).headers.get('x-cache')).not.toBe('stale');
    expect((await ask(`${house.edge}/fr/products/${neverAsked.slug}/reviews`)).status).toBe(200);
  });
});
