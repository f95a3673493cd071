import { setTimeout as wait } from 'node:timers/promises';
import { designPrice } from '#lib/cakes/design/price.ts';
import { type CakeDesign, firstDesign } from '#lib/cakes/design/schema.ts';
import { type Browser, newId, openBrowser, type Surroundings } from './browser.ts';
import type { Goods } from './goods.ts';
import { openTracker, type Tracker } from './tracker.ts';

/** Milliseconds between two steps of a shopper, and how long one waits for a proof. */
const STEP = 200;
const PROOF_PATIENCE = 120_000;

/** What a shopper knows of an order: `number` is null as long as nobody has said that there is one. */
export type Placement = {
  owner: string;
  key: string;
  number: string | null;
  /** Null if they wanted to, and never heard whether it is. */
  isCancelled: boolean | null;
  cake: { tracker: Tracker; millis: number | null } | null;
};

export type Shop = Surroundings & {
  goods: Goods;
  pages: readonly string[];
  placements: Placement[];
  /** What no shopper should ever see. */
  wrongs: string[];
  isOver: () => boolean;
};

/** Looks at pages, one after the other, and now and then searches. */
export async function browse(shop: Shop, nth: number): Promise<void> {
  const [reader, searcher] = [openBrowser(shop, 'browse'), openBrowser(shop, 'search')];
  for (let turn = nth * 7; !shop.isOver(); turn += 1) {
    if (turn % 8 === 0) await searcher.get(`/api/search/suggest?locale=en&q=${words[(turn / 8) % words.length]}`);
    else await reader.get(shop.pages[turn % shop.pages.length] as string);
    await wait(25);
  }
}

const words = ['bread', 'cake', 'lemon', 'rye', 'chocolate', 'bun', 'tart', 'olive'];

/** Puts things in a basket, changes how many, and looks whether that is what is in there. */
export async function fillBaskets(shop: Shop): Promise<void> {
  const { slug } = shop.goods.plenty;
  while (!shop.isOver()) {
    const browser = openBrowser(shop, 'cart');
    const steps = [
      () => browser.press('addToCart', addition(slug, 1)),
      () => browser.press('addToCart', addition('challah', 2)),
      () => browser.press('setQuantity', { id: slug, quantity: 4 }),
      () => browser.press('addToCart', addition(slug, 1)),
    ];
    let isSure = true;
    for (const step of steps) {
      isSure &&= (await step())?.ok === true;
      await wait(STEP);
    }
    const me = await browser.get('/api/me');
    const { count } = me === null ? { count: null } : (JSON.parse(me) as { cart: { count: number } }).cart;
    if (isSure && count !== null && count !== 7) shop.wrongs.push(`a basket of 7 pieces has ${count}`);
  }
}

/** Orders what there is plenty of, and sometimes the last of something; some change their mind. */
export async function order(shop: Shop, nth: number): Promise<void> {
  const { plenty, scarce, slots } = shop.goods;
  for (let turn = nth; !shop.isOver(); turn += 1) {
    const browser = openBrowser(shop, 'checkout');
    const wanted = turn % 3 === 0 ? [plenty, scarce] : [plenty];
    const added = [];
    for (const { slug } of wanted) added.push(await browser.press('addToCart', addition(slug, 1)));
    await wait(STEP);
    if (!added.every((result) => result?.ok)) continue;
    const placed = await checkOut(shop, browser, {
      lineIds: wanted.map(({ slug }) => slug),
      slotId: turn % 5 === 0 ? slots.scarce : slots.plenty,
      expectedTotalMinor: wanted.reduce((sum, { priceMinor }) => sum + priceMinor, 0),
    });
    await wait(STEP);
    if (!placed) continue;
    await browser.get(`/api/orders/${placed.ref.number}`);
    if (turn % 4 !== 0) continue;
    const cancelled = await browser.press('cancelOrder', placed.ref);
    placed.placement.isCancelled = cancelled ? cancelled.ok : null;
  }
}

/** A cake as many people order it. */
const design: CakeDesign = {
  ...firstDesign,
  fruit: 'berries',
  inscription: { ...firstDesign.inscription, text: 'Joyeux anniversaire' },
};

/** Orders a cake of their own design and follows it until it is drawn; then the next one. */
export async function orderCakes(shop: Shop): Promise<void> {
  while (!shop.isOver()) {
    const browser = openBrowser(shop, 'cake');
    const tracker = openTracker(shop.origin, browser.token, shop.note);
    try {
      const additionId = newId();
      const added = await browser.press('addCake', { design, wishes: { note: '', allergies: '' }, additionId });
      await wait(STEP);
      if (!added?.ok) continue;
      const placed = await checkOut(shop, browser, {
        lineIds: [String(added.data?.id)],
        slotId: shop.goods.slots.plenty,
        expectedTotalMinor: designPrice(design),
      });
      if (!placed) continue;
      const start = performance.now();
      const cake = { tracker, millis: null as number | null };
      placed.placement.cake = cake;
      const isDrawn = () => tracker.heard.some(({ kind }) => kind === 'cake-drawn');
      while (!isDrawn() && performance.now() - start < PROOF_PATIENCE) await wait(50);
      if (isDrawn()) cake.millis = performance.now() - start;
      // What is told twice comes a moment later.
      await wait(STEP);
    } finally {
      tracker.close();
    }
  }
}

type Choice = { lineIds: string[]; slotId: number; expectedTotalMinor: number };

/** Holds slot and goods, places the order and pays it by card. Null for who went away without an order. */
async function checkOut(shop: Shop, browser: Browser, { lineIds, slotId, expectedTotalMinor }: Choice) {
  const held = await browser.press('holdCheckout', { lineIds, slotId, fulfilment: 'pickup' });
  if (!held?.ok) return null;
  await wait(STEP);
  const placement: Placement = { owner: browser.owner, key: newId(), number: null, isCancelled: false, cake: null };
  shop.placements.push(placement);
  const form = {
    ...{ fulfilment: 'pickup', name: 'Lab', email: `lab-${placement.key.slice(0, 12)}@example.org` },
    ...{ phone: '+32 2 000 00 00', note: '', discountCode: null, idempotencyKey: placement.key },
    ...{ lineIds, slotId, expectedTotalMinor },
  };
  // Every third is impatient: their order is on its way twice, through two clones.
  const presses = shop.placements.length % 3 === 0 ? 2 : 1;
  const answers = await Promise.all(Array.from({ length: presses }, () => browser.press('placeOrder', { form, card })));
  const result = answers.find((answer) => answer?.ok);
  if (!result) return null;
  if (answers.some((answer) => answer && answer.data?.number !== result.data?.number)) {
    shop.wrongs.push('the same form, sent twice, was answered in two ways');
  }
  const ref = { number: String(result.data?.number), key: (result.data?.key ?? null) as string | null };
  placement.number = ref.number;
  return { placement, ref };
}

/** It pays at the test till. */
const card = { cardNumber: '4242 4242 4242 4242', expiry: '12/49', cvc: '123' };

function addition(slug: string, quantity: number) {
  return { slug, choice: {}, quantity, additionId: newId() };
}
