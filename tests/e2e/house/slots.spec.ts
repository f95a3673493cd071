import { setPrice } from '#lib/catalog/change-product.ts';
import { paths } from '#lib/catalog/paths.ts';
import { ask, askFor } from '../fixtures/ask.ts';
import { pricesIn, TEST_PRICES } from '../fixtures/prices.ts';
import { expect, test } from '../fixtures/test.ts';

test('a product under an address that nobody writes shows its new price too', async ({ house, bake }) => {
  const { slug } = await bake();
  const encoded = `${house.edge}${paths.product('en', slug).replace('test', '%74est')}`;
  expect(pricesIn((await ask(encoded)).body)).toEqual([TEST_PRICES.from]);
  await setPrice({ slug, priceMinor: TEST_PRICES.from + 7 });
  await expect.poll(async () => pricesIn((await ask(encoded)).body)).toEqual([TEST_PRICES.from + 7]);
});

test('no header puts one form of a page in the place of another', async ({ house, bake }) => {
  const { slug } = await bake();
  const address = `${house.edge}${paths.product('fr', slug)}`;
  const typeOf = ({ headers }: { headers: Headers }) => headers.get('content-type')?.split(';')[0];
  const odd: [string, string][] = [
    ['RSC', '0'],
    ['RSC', 'yes'],
    ['x-middleware-prefetch', '1'],
    ['x-nextjs-data', '1'],
  ];
  for (const [name, value] of odd) expect(typeOf(await ask(address, { [name]: value }))).toBe('text/html');
  expect(typeOf(await askFor('payload', address))).toBe('text/x-component');
  expect(typeOf(await askFor('html', address))).toBe('text/html');
});
