import { setTimeout as wait } from 'node:timers/promises';
import { purgeEdge } from '#lib/platform/edge.ts';
import { startLoad } from '../fixtures/load.ts';
import { expect, test } from '../fixtures/test.ts';

test('while everything is forgotten again and again, every GET is answered', async ({ house }) => {
  const paths = ['/en', '/fr/shop/breads', '/en/products/baguette', '/fr/products/baguette/reviews'];
  const load = startLoad(
    paths.map((path) => `${house.edge}${path}`),
    { readers: 6 },
  );
  // As when a script changes hundreds of prices; and on a slow machine for as long as it takes to have asked often.
  for (let purge = 0; purge < 300 || load.report.sent < 200; purge += 1) {
    await purgeEdge(['page']);
    await wait(5);
  }
  const { failures } = await load.stop();
  expect(failures).toEqual([]);
});
