import { writeCursor } from '#lib/platform/keyset.ts';
import { expect, test } from '../fixtures/test.ts';

const NUL = '%00';
const cursors = [
  ...['nonsense', NUL, writeCursor(['a\u0000', 1]), writeCursor([2 ** 40, 2 ** 40]), writeCursor([2 ** 40])],
  ...[writeCursor(['+275760-09-13T00:00:00.000Z', '-'.repeat(36)]), writeCursor(['x'.repeat(36), '-'.repeat(36)])],
];
const after = cursors.map((cursor) => `after=${cursor}`);
const days = ['from=2026-02-31', 'to=0000-00-00', 'from=9999-12-31&to=1000-01-01', `from=${NUL}`];
const words = (name: string) => [`${name}=${NUL}`, `${name}=a${NUL}b`, `${name}=%25_%5C`, `${name}=a&${name}=b`];

/** Every list of the dashboard, with what its address may say that nobody meant. */
const lists: Record<string, string[]> = {
  '': ['day=2026-02-31', `day=${NUL}`],
  orders: [
    ...words('q'),
    ...days,
    ...after,
    `status=${NUL}`,
    'fulfilment=moon',
    ...after.map((one) => `${one}&from=2026-01-01`),
  ],
  stock: [...words('q'), ...after, ...after.map((one) => `${one}&show=low`)],
  customers: [...words('q'), ...after],
  mail: [...words('recipient'), ...after],
  audit: [...words('actor'), ...words('subject'), ...words('action'), ...days, ...after],
  products: [
    ...words('text'),
    ...words('category'),
    ...['newest', 'name', 'price', 'stock', NUL].flatMap((sort) => after.map((one) => `${one}&sort=${sort}`)),
  ],
  discounts: after,
  reviews: words('q'),
  figures: [`until=${NUL}`, 'until=2026-02-31', 'span=year'],
  slots: [`day=${NUL}`, 'day=2026-02-31'],
  cakes: words('q'),
  queues: words('q'),
  roles: words('q'),
  'products/imports': words('q'),
  // Whom or what there can't be.
  ...Object.fromEntries(
    ['customers', 'mail', 'orders', 'products', 'products/imports', 'discounts'].flatMap((list) => [
      [`${list}/${'-'.repeat(36)}`, ['']],
      [`${list}/${NUL}`, ['']],
    ]),
  ),
};

test('no address of a list is too odd for it', async ({ context, page, signIn }) => {
  test.slow();
  await signIn(context, { role: 'owner' });
  for (const [list, queries] of Object.entries(lists)) {
    for (const query of queries) {
      const address = `/en/admin${list && `/${list}`}?${query}`;
      expect((await page.request.get(address)).status(), address).toBeLessThan(500);
    }
  }
});
