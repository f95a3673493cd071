import { locales } from '#lib/catalog/schema.ts';
import { ask, askFor, type Form, forms } from '../fixtures/ask.ts';
import { quiet } from '../fixtures/quiet.ts';
import { expect, test } from '../fixtures/test.ts';

const REQUESTS = 300;
const AT_ONCE = 6;

for (const [name, headers] of [
  ['connections that are kept', {}],
  ['a connection for each request', { connection: 'close' }],
] as const) {
  test(`every clone answers its share of ${REQUESTS} requests, over ${name}`, async ({ house }) => {
    await quiet();
    const shares: Record<string, number> = {};
    let open = REQUESTS;
    const send = async () => {
      while (open > 0) {
        open -= 1;
        const { status, headers: answered } = await ask(`${house.edge}/api/health`, headers);
        expect(status).toBe(200);
        const clone = answered.get('x-served-by') ?? 'nobody';
        shares[clone] = (shares[clone] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));
    expect(Object.keys(shares).sort()).toEqual(house.clones.map((clone) => clone.name));
    const even = REQUESTS / house.clones.length;
    for (const share of Object.values(shares)) expect(Math.abs(share - even)).toBeLessThanOrEqual(even / 10);
  });
}

for (const path of ['', '/shop/breads', '/products/country-sourdough']) {
  for (const form of Object.keys(forms) as Form[]) {
    test(`the ${form} of /…${path} is the same from every clone, to the byte`, async ({ house }) => {
      await quiet();
      for (const locale of locales) {
        // One after the other: of several that make a page in the same moment, each answers what it has made itself.
        const answers = [];
        for (const { name, url } of house.clones) {
          answers.push({ name, ...(await askFor(form, `${url}/${locale}${path}`)) });
        }
        for (const { name, status, headers, body } of answers) {
          expect(status).toBe(200);
          expect(headers.get('x-served-by')).toBe(name);
          expect(headers.get('content-type')).toContain(form === 'html' ? 'text/html' : 'text/x-component');
          expect(body.length).toBeGreaterThan(300);
          expect(body === answers[0]?.body, `${name} sends what ${answers[0]?.name} sends`).toBe(true);
        }
      }
    });
  }
}

test('what one clone has baked, the others serve', async ({ house, bake }) => {
  // A page that nobody warms.
  const path = `/en/products/${(await bake()).slug}/reviews`;
  const answers = [];
  for (const { url } of house.clones) answers.push(await ask(`${url}${path}`));
  expect(answers.map(({ headers }) => headers.get('x-nextjs-cache'))).toEqual(['MISS', 'HIT', 'HIT']);
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
});
