import { forgetUses } from '#lib/platform/limits.ts';
import { findActions } from './browser.ts';
import type { Goods } from './goods.ts';
import { browse, fillBaskets, order, orderCakes, type Placement, type Shop } from './journeys.ts';
import type { Sample } from './samples.ts';

/** What is looked at of the catalogue. */
const pages = [
  ...['/en', '/fr', '/en/shop/breads', '/fr/shop/cakes', '/en/products/baguette', '/en/products/lemon-tart'],
  ...['/en/products/croissant', '/fr/products/ciabatta', '/en/products/macarons/reviews', '/en/cakes', '/sitemap.xml'],
];
/** How often (ms) the shop is made to forget that all of them come from one address. */
const FORGET = 10_000;

export type ShoppersReport = {
  samples: readonly Sample[];
  placements: readonly Placement[];
  /** What no shopper should have seen: a basket with something else in it than was put there. */
  wrongs: readonly string[];
};

type Crowd = { origin: string; goods: Goods; browsers?: number; baskets?: number; orders?: number; cakes?: number };

/**
 * A steady mix of shoppers, through `origin`, until `stop`: some browse, fill baskets, order, or order cakes and follow them
 * live. At the end everybody finishes what they had begun. This process has the house's environment.
 */
export async function startShoppers({ origin, goods, browsers = 4, baskets = 2, orders = 3, cakes = 2 }: Crowd) {
  const samples: Sample[] = [];
  let isOver = false;
  const shop: Shop = {
    ...{ origin, goods, pages, placements: [], wrongs: [] },
    actions: await findActions(),
    note: (sample) => samples.push(sample),
    isOver: () => isOver,
  };
  const many = (count: number, journey: (shop: Shop, nth: number) => Promise<void>) =>
    Array.from({ length: count }, (_, nth) => journey(shop, nth));
  const shopping = Promise.all([
    ...many(browsers, browse),
    ...many(baskets, fillBaskets),
    ...many(orders, order),
    ...many(cakes, orderCakes),
  ]);
  // Whoever waits for it hears of it; until then it is nobody's.
  shopping.catch(() => undefined);
  const forgetting = setInterval(forgetAddress, FORGET);
  const report: ShoppersReport = { samples, placements: shop.placements, wrongs: shop.wrongs };
  return {
    report,
    async stop(): Promise<ShoppersReport> {
      isOver = true;
      await shopping.finally(() => clearInterval(forgetting));
      return report;
    },
  };
}

/** Real shoppers come from everywhere; with the store away nobody counts them either. */
function forgetAddress(): void {
  for (const limit of ['checkout-from', 'new-cart-from', 'search'] as const) {
    forgetUses(limit, '127.0.0.1').catch(() => undefined);
  }
}
