import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { setPrice, setStock, setText, setVisibility } from '#lib/catalog/change-product.ts';
import { db } from '#lib/platform/db/client.ts';
import { createProduct } from './fixtures/products.ts';

const run = promisify(execFile);

test('the commands write what they say', async () => {
  const { id, slug } = await createProduct();
  await setPrice({ slug, priceMinor: 540 });
  await setText({ slug, locale: 'fr', field: 'name', text: '  Miche du dimanche ' });
  await setStock({ slug, quantity: 3 });
  await setVisibility({ slug, isVisible: false });
  const product = await db().product.findUniqueOrThrow({ where: { id }, include: { texts: true, stock: true } });
  expect(product).toMatchObject({ priceMinor: 540, isVisible: false, stock: { quantity: 3 } });
  expect(product.texts.find(({ locale }) => locale === 'fr')?.name).toBe('Miche du dimanche');
});

test('the base price stays above every offer, as in the editor', async () => {
  const { slug } = await createProduct({ priceMinor: 600, options: [], offerMinor: 450 });
  for (const priceMinor of [450, 300]) {
    await expect(setPrice({ slug, priceMinor })).rejects.toMatchObject({ code: 'invalid', reason: 'offer-not-lower' });
  }
  await setPrice({ slug, priceMinor: 451 });
});

test.each([
  ['an unknown slug', () => setPrice({ slug: 'no-such-bread', priceMinor: 100 }), 'not-found'],
  ['a slug that is none', () => setPrice({ slug: 'No Bread!', priceMinor: 100 }), 'not-found'],
  ['a price of nothing', () => setPrice({ slug: 'baguette', priceMinor: 0 }), 'invalid'],
  ['a price that the options undercut', () => setPrice({ slug: 'country-sourdough', priceMinor: 210 }), 'invalid'],
  ['a negative price', () => setPrice({ slug: 'baguette', priceMinor: -1 }), 'invalid'],
  ['half a cent', () => setPrice({ slug: 'baguette', priceMinor: 100.5 }), 'invalid'],
  ['an absurd price', () => setPrice({ slug: 'baguette', priceMinor: 10_000_000 }), 'invalid'],
  ['a negative stock', () => setStock({ slug: 'baguette', quantity: -1 }), 'invalid'],
  ['an empty text', () => setText({ slug: 'baguette', locale: 'en', field: 'name', text: '  ' }), 'invalid'],
  [
    'a text too long',
    () => setText({ slug: 'baguette', locale: 'en', field: 'name', text: 'x'.repeat(81) }),
    'invalid',
  ],
  [
    'a language the shop does not speak',
    () => setText({ slug: 'baguette', locale: 'nl' as 'en', field: 'name', text: 'Stokbrood' }),
    'invalid',
  ],
])('%s is refused, and nothing changes', async (_, command, code) => {
  const before = await snapshot();
  await expect(command()).rejects.toMatchObject({ name: 'AppError', code });
  expect(await snapshot()).toEqual(before);
});

test.each([
  [['set-price', 'no-such-bread', '5.40'], /no product no-such-bread/],
  [['set-price', 'baguette', 'five'], /five is not a price in euros/],
  [['set-price', 'baguette', '-1'], /-1 is not a price/],
  [['set-text', 'baguette', 'nl', 'name', 'Stokbrood'], /locale/],
  [['set-stock', 'baguette', '1.5'], /not a number of pieces/],
])('npm run product -- %j: a clear message, exit 1, nothing changed', async (args, message) => {
  const before = await snapshot();
  const script = fileURLToPath(new URL('../../scripts/product.ts', import.meta.url));
  const failure: unknown = await run(process.execPath, [script, ...args]).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 1, stderr: expect.stringMatching(message) });
  expect((failure as { stderr: string }).stderr.trim().split('\n')).toHaveLength(1);
  expect(await snapshot()).toEqual(before);
});

async function snapshot(): Promise<unknown> {
  const product = await db().product.findUniqueOrThrow({
    where: { slug: 'baguette' },
    include: { texts: { orderBy: { locale: 'asc' } }, stock: true },
  });
  return { product, outbox: await db().outbox.count() };
}
