import { ovenUnits } from '#lib/cakes/design/price.ts';
import { cakeDesignSchema } from '#lib/cakes/design/schema.ts';
import { db } from '#lib/platform/db/client.ts';
import { compareIds } from '#lib/platform/events/ids.ts';
import type { Good, Goods } from '../shoppers/goods.ts';
import type { Placement } from '../shoppers/journeys.ts';
import type { Tracker } from '../shoppers/tracker.ts';

export type Audit = {
  /** Orders that are there. */
  orders: number;
  /** Somebody was told that there is one, and there is none. */
  lost: number;
  /** Somebody has two of what they ordered once. */
  doubled: number;
  /** Custom orders that have come to where the bakehouse takes over. */
  cakes: number;
  /** Everything that should not be, in words. */
  problems: string[];
};

/** Holds what shoppers were told against what is in the database: orders, money, stock, slots, oven, cakes and their news. */
export async function auditShop(placements: readonly Placement[], goods: Goods): Promise<Audit> {
  const orders = await readOrders(placements.map(({ owner }) => owner));
  const byOwner = Map.groupBy(orders, ({ owner }) => owner);
  const problems: string[] = [];
  let [lost, doubled, cakes] = [0, 0, 0];
  for (const placement of placements) {
    const [order, ...more] = byOwner.get(placement.owner) ?? [];
    if (more.length > 0) {
      doubled += 1;
      problems.push(`${[order, ...more].map((one) => one?.number).join(' and ')} were ordered once`);
    }
    const isRight = order?.number === placement.number && order?.idempotencyKey === placement.key;
    if (placement.number !== null && !isRight) {
      lost += 1;
      problems.push(`${placement.number} is lost`);
    }
    if (!order) continue;
    problems.push(...[...judgeMoney(order, placement)].map((problem) => `${order.number}: ${problem}`));
    if (!placement.cake || order.status !== 'paid') continue;
    const ofCake = [...judgeCake(order, placement.cake.tracker)];
    if (ofCake.length === 0) cakes += 1;
    problems.push(...ofCake.map((problem) => `${order.number}: ${problem}`));
  }
  for await (const problem of judgeShelf(orders, goods)) problems.push(problem);
  return { orders: orders.length, lost, doubled, cakes, problems };
}

function readOrders(owners: string[]) {
  return db().order.findMany({
    where: { owner: { in: owners } },
    include: {
      items: { include: { cake: { include: { events: { orderBy: { id: 'asc' } } } } } },
      payments: { include: { refunds: true } },
    },
    orderBy: { createdAt: 'asc' },
  });
}
type OrderRow = Awaited<ReturnType<typeof readOrders>>[number];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** An order costs what its lines cost, and has exactly that money; called off, it has none. */
function* judgeMoney(order: OrderRow, { number, isCancelled }: Placement): Generator<string> {
  const lines = sum(order.items.map(({ quantity, unitMinor }) => quantity * unitMinor));
  if (lines !== order.subtotalMinor) yield `its lines are ${lines}, not ${order.subtotalMinor}`;
  const total = order.subtotalMinor - order.discountMinor + order.deliveryMinor;
  if (total !== order.totalMinor) yield `its parts are ${total}, not ${order.totalMinor}`;
  const paid = order.payments.filter(({ status }) => ['paid', 'refunding', 'refunded'].includes(status));
  const refunds = paid.flatMap((payment) => payment.refunds);
  const came = sum(paid.map(({ amountMinor }) => amountMinor));
  const went = sum(refunds.flatMap(({ amountMinor, status }) => (status === 'done' ? amountMinor : [])));
  if (refunds.some(({ status }) => status !== 'done')) yield 'money is on its way back';

  if (isCancelled === true && order.status !== 'cancelled') yield `it was called off, and is ${order.status}`;
  if (isCancelled === false && order.status === 'cancelled') yield 'it is called off, and nobody did that';
  if (order.status === 'cancelled') {
    if (came !== went) yield `${came} came, and ${went} went back`;
  } else if (order.status === 'paid') {
    if (came !== order.totalMinor || paid.length !== 1 || went !== 0) yield `${came} came, ${went} went back`;
  } else if (number !== null || order.status !== 'awaiting_payment') {
    yield `it is ${order.status}`;
  }
}

/** A cake is drawn, once, and who follows it has heard of each step once and in order. */
function* judgeCake(order: OrderRow, { heard, resets }: Tracker): Generator<string> {
  for (const { cake } of order.items) {
    if (!cake) continue;
    const stages = cake.events.map(({ stage }) => stage).join(', ');
    if (cake.stage !== 'drawn' || stages !== 'waiting, drawing, drawn')
      yield `its cake is ${cake.stage}, after ${stages}`;
    const steps = heard.filter(({ cakeId }) => cakeId === cake.id);
    const told = steps.map(({ kind, percent }) => percent ?? kind.replace('cake-', '')).join(', ');
    if (told !== 'drawing, 10, 35, 60, 80, 95, drawn') yield `its shopper heard ${told}`;
  }
  if (heard.filter(({ kind }) => kind === 'order-paid').length !== 1)
    yield 'its shopper did not hear once that it is paid';
  if (new Set(heard.map(({ key }) => key)).size !== heard.length) yield 'something was told twice';
  if (heard.some(({ id }, at) => at > 0 && compareIds(id, heard[at - 1]?.id ?? id) <= 0))
    yield 'news came out of order';
  if (resets > 0) yield 'news was missed for good';
}
/** What is gone from shelf, slots and oven is what orders and holds have. */
async function* judgeShelf(orders: readonly OrderRow[], goods: Goods): AsyncGenerator<string> {
  const held = await db().hold.findMany({
    where: { slotId: { in: Object.values(goods.slots) } },
    include: { items: true },
  });
  const live = orders.filter(({ status }) => !['cancelled', 'expired'].includes(status));
  const pieces = [...live, ...held].flatMap(({ items }): { productId: number | null; quantity: number }[] => items);

  for (const { id, slug, quantity } of [goods.plenty, goods.scarce] satisfies Good[]) {
    const taken = sum(pieces.flatMap((piece) => (piece.productId === id ? piece.quantity : [])));
    const { quantity: left } = await db().stock.findUniqueOrThrow({ where: { productId: id } });
    if (left !== quantity - taken || left < 0) yield `of ${quantity} ${slug} ${left} are left, and ${taken} taken`;
  }
  for (const id of Object.values(goods.slots)) {
    const slot = await db().slot.findUniqueOrThrow({ where: { id } });
    const places = [...live, ...held].filter(({ slotId }) => slotId === id).length;
    if (slot.taken !== places || places > slot.capacity) {
      yield `${slot.taken} of ${slot.capacity} places are taken, by ${places}`;
    }
  }
  const { day, takenBefore } = goods.oven;
  const baked = live.flatMap(({ items }) =>
    items.flatMap(({ cake }) => (cake ? cakeDesignSchema.parse(cake.design) : [])),
  );
  const units = sum(baked.map(ovenUnits)) + sum(held.map((hold) => hold.ovenUnits));
  const oven = await db().ovenDay.findUniqueOrThrow({ where: { day } });
  if (oven.taken - takenBefore !== units) yield `the oven has ${oven.taken - takenBefore} units for ${units}`;
}
