import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newToken } from '#lib/accounts/sessions.ts';
import { paths } from '#lib/catalog/paths.ts';
import { orderPaths } from '#lib/orders/paths.ts';
import { readObject } from '#lib/platform/storage/objects.ts';
import { callServerAction, findServerAction } from '#scripts/lab/server-action.ts';
import { orderCakes } from '#tests/integration/fixtures/ordered-cakes.ts';
import { ask, askFor } from '../fixtures/ask.ts';
import { basketOf, putIn, visit } from '../fixtures/basket.ts';
import { fillBasket } from '../fixtures/guest-basket.ts';
import type { TestHouse } from '../fixtures/house.ts';
import { startLoad } from '../fixtures/load.ts';
import {
  buildRelease,
  changedText,
  checkOutNext,
  killDeploy,
  listParts,
  listReleases,
  runDeploy,
  runStatus,
  spoilRelease,
} from '../fixtures/next-release.ts';
import { runCake } from '../fixtures/ordered-cake.ts';
import { expect, test } from '../fixtures/test.ts';
import { texts } from '../fixtures/texts.ts';

// A stream that moves to another clone has broken off before; that is all the browser may see of it.
test.use({ expectedTrouble: /api\/(events|news)/ });
test.describe.configure({ mode: 'serial' });

const next = 'next';
let checkout: string;
let first: string;

test.beforeAll(async ({ house }) => {
  test.setTimeout(600_000);
  const present = async () => (await ask(`${house.edge}/api/health`)).headers.get('x-release') ?? '';
  // A second attempt begins where the first ended.
  if ((await present()) === next) await runDeploy({ args: ['--rollback', '--watch', '0'] });
  first = await present();
  checkout = await checkOutNext();
  await buildRelease(next, checkout);
});

test('a new release takes over under load, and no open tab can tell', async ({ house, page, context, bake }) => {
  test.setTimeout(300_000);
  const loaf = await bake({ stock: 100 });
  const other = await bake({ stock: 100 });
  const owner = await fillBasket(context);
  const { number } = await orderCakes({ owner, stages: ['accepted'] });

  const tracker = await context.newPage();
  await tracker.goto(orderPaths.order('en', number));
  const here = tracker.locator('[aria-current="step"]');
  await expect(here).toContainText(texts.en.tracker.stage.accepted);
  const typing = await context.newPage();
  await visit(typing, '/en/sign-up');
  await typing.getByLabel(texts.en.auth.name).fill('Ada Typing');
  await visit(page, paths.product('en', loaf.slug));

  const load = startLoad(
    [paths.home('en'), paths.category('fr', 'breads'), paths.product('en', loaf.slug)].map(at(house)),
    {
      readers: 2,
    },
  );
  const adding = addOverAndOver(house, loaf.slug);
  const deploying = runDeploy({ checkout, release: next, args: ['--watch', '2'] });
  const walk = walkAbout(page, [loaf.slug, other.slug], deploying);
  const { all, exitCode } = await deploying;
  const steps = await walk;
  expect(all).toContain(`The house is of ${next}`);
  expect(all).toContain('Not brought by a roll: docker/edge.vcl.');
  expect(exitCode).toBe(0);

  // The tab that nobody touched: its form is still there, and its action works.
  await expect(typing.getByLabel(texts.en.auth.name)).toHaveValue('Ada Typing');
  await typing.getByRole('button', { name: texts.en.auth.signUp }).click();
  await expect(typing.getByText(texts.en.auth.email).first()).toBeVisible();
  await runCake('advance', number, '--to', 'baking');
  await expect(here).toContainText(texts.en.tracker.stage.baking);

  expect(steps).toBeGreaterThan(5);
  expect((await adding.stop()).failures).toEqual([]);
  expect((await load.stop()).failures).toEqual([]);
  expect(await releasesThatAnswer(house, loaf.slug)).toEqual([next]);
  await visit(page, paths.product('en', loaf.slug));
  expect(await hasText(page, changedText.to)).toBe(true);
});

test('the router of a tab finds what it asks for at the edge', async ({ house }) => {
  for (const form of ['html', 'payload', 'tree', 'segment'] as const) {
    const { headers } = await askFor(form, at(house)(paths.category('fr', 'tarts')));
    expect([form, headers.get('x-cache'), headers.get('x-release')]).toEqual([form, 'hit', next]);
  }
});

test('what a tab of the former release still has to load is there', async ({ house: _, context }) => {
  const files = await filesOf(first);
  const known = await filesOf(next);
  const gone = files.filter((file) => !known.includes(file));
  expect(gone.length).toBeGreaterThan(0);
  for (const file of gone) {
    const answer = await context.request.get(`/_next/static/${file}?dpl=${first}`);
    expect(answer.status(), file).toBe(200);
    expect(answer.headers()['cache-control']).toContain('immutable');
    expect((await answer.body()).length).toBeGreaterThan(0);
  }
  expect((await context.request.get('/_next/static/chunks/never-was.js')).status()).toBe(404);
});

test('a release that cannot be built is told of in the words of the build, and changes nothing', async () => {
  test.setTimeout(180_000);
  const config = join(checkout, 'next.config.js');
  const whole = await readFile(config, 'utf8');
  await writeFile(config, "throw new Error('no oven');\n");
  const before = listParts();
  const { all, exitCode } = await runDeploy({ checkout, release: 'unbuildable' }).finally(() =>
    writeFile(config, whole),
  );
  expect(all).toContain('The build failed');
  expect(all).toContain('Error: no oven');
  expect(all).toContain('Next did not build the shop.');
  expect(all).not.toContain('ExecaError');
  expect(exitCode).toBe(1);
  expect(listParts()).toEqual(before);
});

/** A server in the place of a release's own, that answers whatever `status` makes of the address. */
const serverThat = (status: string) => `
  import { createServer } from 'node:http';
  createServer(({ url }, response) => response.writeHead(${status}).end()).listen(process.env.PORT, '127.0.0.1');
`;

test('a release that does not get ready is taken back by itself, and nobody notices', async ({ house, bake }) => {
  test.setTimeout(180_000);
  const { slug } = await bake({ stock: 100 });
  await spoilRelease('spoilt', { of: next, server: serverThat('503') });
  const load = startLoad(['/api/health', paths.home('en')].map(at(house)), { readers: 2 });
  const { all, exitCode } = await runDeploy({ checkout, release: 'spoilt', args: ['--ready-within', '8'] });
  expect(all).toContain('it was not ready within 8 s');
  expect(exitCode).toBe(1);
  const kept = await listReleases();
  expect(kept).toEqual(expect.arrayContaining([first, next]));
  expect(kept).not.toContain('spoilt');
  expect((await load.stop()).failures).toEqual([]);
  expect(await releasesThatAnswer(house, slug)).toEqual([next]);
});

test('a release that fails its shoppers is taken back by itself', async ({ house, bake }) => {
  test.setTimeout(180_000);
  const { slug } = await bake({ stock: 100 });
  await spoilRelease('spoilt', { of: next, server: serverThat(`url.startsWith('/api/ready') ? 200 : 500`) });
  const load = startLoad(['/api/health', paths.home('en')].map(at(house)), { readers: 2 });
  const { all, exitCode } = await runDeploy({ checkout, release: 'spoilt', args: ['--watch', '3'] });
  expect(all).toMatch(/answers failed/);
  expect(exitCode).toBe(1);
  // Those whom the one clone had answered before it was judged.
  expect((await load.stop()).failures.filter((failure) => !failure.endsWith('/api/health answered 500'))).toEqual([]);
  expect(await releasesThatAnswer(house, slug)).toEqual([next]);
  const after = startLoad(['/api/health', paths.home('en')].map(at(house)), { readers: 2 });
  await expect.poll(() => after.report.sent).toBeGreaterThan(50);
  expect((await after.stop()).failures).toEqual([]);
});

test('a release that does not stay ready is taken back by itself', async ({ house, bake }) => {
  test.setTimeout(180_000);
  const { slug } = await bake({ stock: 100 });
  const fall = `setTimeout(() => { console.log('out of flour'); process.exit(1); }, 2000);`;
  await spoilRelease('spoilt', { of: next, server: `${serverThat('200')}; ${fall}` });
  const { all, exitCode } = await runDeploy({ checkout, release: 'spoilt', args: ['--watch', '4'] });
  expect(all).toMatch(/did not stay ready|sends it nobody any more/);
  expect(all).toContain('out of flour');
  expect(exitCode).toBe(1);
  expect(await releasesThatAnswer(house, slug)).toEqual([next]);
});

test('a deploy that was killed is gone back from, to where it began', async ({ house, bake }) => {
  test.setTimeout(180_000);
  const { slug } = await bake({ stock: 100 });
  const load = startLoad(['/api/health', paths.home('en')].map(at(house)), { readers: 2 });
  // The release before, forwards: the way back from that is not to it.
  await killDeploy({ checkout, release: first, args: ['--watch', '1'] }, /… web-\d of next leaves/);
  expect(await runStatus()).toMatch(new RegExp(`Interrupted: \\d of \\d clones are of ${first}`));
  const { all, exitCode } = await runDeploy({ args: ['--rollback', '--watch', '0'] });
  expect(all).toContain(`The house is of ${next}`);
  expect(exitCode).toBe(0);
  expect((await load.stop()).failures).toEqual([]);
  expect(await releasesThatAnswer(house, slug)).toEqual([next]);
  const [clone, worker] = [`web of ${next}: ready, 0`, `worker of ${next}: ready, 0`];
  expect(listParts()).toEqual([clone, clone, clone, worker, worker]);
});

test('and back again', async ({ house, page, bake }) => {
  test.setTimeout(300_000);
  const loaf = await bake({ stock: 100 });
  await putIn(page, loaf.slug);
  const load = startLoad([paths.home('en'), paths.product('en', loaf.slug)].map(at(house)), { readers: 2 });
  const { all, exitCode } = await runDeploy({ checkout, args: ['--rollback', '--watch', '1'] });
  expect(all).toContain(`The house is of ${first}`);
  expect(exitCode).toBe(0);
  expect((await load.stop()).failures).toEqual([]);
  expect(await releasesThatAnswer(house, loaf.slug)).toEqual([first]);
  await page.reload();
  await basketOf(page).button.click();
  await expect(basketOf(page).lines).toHaveCount(1);
});

function at(house: TestHouse) {
  return (path: string) => `${house.edge}${path}`;
}

/** From one page to the other by its links, and each time something into the basket, until the deploy has come to its end. */
async function walkAbout(page: Page, slugs: string[], end: Promise<unknown>): Promise<number> {
  let isOver = false;
  void end.finally(() => {
    isOver = true;
  });
  const basket = basketOf(page);
  let steps = 0;
  for (; !isOver; steps += 1) {
    const slug = slugs[steps % slugs.length] as string;
    await page
      .getByRole('banner')
      .locator(`a[href="${paths.home('en')}"]`)
      .first()
      .click();
    await expect(page).toHaveURL(paths.home('en'));
    await visit(page, paths.product('en', slug));
    await basket.add.click();
    await expect(basket.drawer).toBeVisible();
    await basket.close();
  }
  return steps;
}

/** Guests without a browser, each of whom puts something into a basket through whichever clone answers. */
function addOverAndOver(house: TestHouse, slug: string) {
  const failures: string[] = [];
  let isOver = false;
  const run = async () => {
    const action = await findServerAction('app/[locale]/(shop)/(cart)/basket/actions.ts', 'addToCart');
    while (!isOver) {
      const input = { slug, choice: {}, quantity: 1, additionId: crypto.randomUUID() };
      const path = paths.product('en', slug);
      const headers = { cookie: `levain.guest=${newToken()}` };
      const { status, result } = await callServerAction({
        ...{ origin: house.edge, path, action, headers },
        args: ['en', input],
      });
      if (!result?.ok) failures.push(`${status} ${JSON.stringify(result)}`);
    }
  };
  const running = run();
  return {
    async stop() {
      isOver = true;
      await running;
      return { failures };
    },
  };
}

/** By every way that a shopper may come: pages that the edge keeps, what it passes on, and each clone. */
async function releasesThatAnswer(house: TestHouse, slug: string): Promise<string[]> {
  const kept = [
    paths.home('en'),
    paths.home('fr'),
    paths.product('en', slug),
    paths.category('fr', 'breads'),
    '/en/cakes',
  ];
  const passed = Array.from({ length: 8 }, () => '/api/health');
  const answers = await Promise.all([...kept, ...passed].map((path) => ask(`${house.edge}${path}`)));
  return [...new Set(answers.map(({ headers }) => headers.get('x-release') ?? 'none'))];
}

/** Whether a text is in the scripts that the page has loaded. */
async function hasText(page: Page, text: string): Promise<boolean> {
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/_next/static/')),
  );
  for (const script of scripts) if ((await (await page.request.get(script)).text()).includes(text)) return true;
  return false;
}

/** The names below `/_next/static/` of a release that the house has. */
async function filesOf(release: string): Promise<string[]> {
  const list = await readObject(`assets/releases/${release}.json`);
  return Object.keys((JSON.parse(String(list)) as { files: Record<string, string> }).files);
}
