import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { News } from '#lib/notifications/schema.ts';
import { db } from '#lib/platform/db/client.ts';
import { streamKey } from '#lib/platform/events/streams.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { storeRedis } from '#lib/platform/redis/connections.ts';
import type { House } from '../house/house.ts';
import { arrive, openSlot, orderAndPay, orderThroughWeb } from './cake-orders.ts';
import { type Measured, openLab, type Surroundings, startLabHouse } from './open-lab.ts';
import { findServerAction } from './server-action.ts';
import { percentile } from './statistics.ts';

const WORKERS = [1, 2, 4] as const;
const MOST_WORKERS = Math.max(...WORKERS);
/** Orders placed through the web, one after the other, while the queue is full. */
const PLACED = 200;
const WITHIN = 50;

export type QueueOptions = { orders: number; seconds: number };

/**
 * A burst of orders for custom cakes, and what becomes of it with one, two and four workers. Small jobs are all run; of real
 * proofs only so many seconds' worth, and what the last of the burst would wait is worked out. Then orders are placed
 * through the web while the queue is full. Prints the figures, and writes queue.json to `lab/`.
 */
export async function measureQueue(options: QueueOptions, around: Surroundings): Promise<void> {
  await openLab({
    ...{ name: 'queue', around },
    open: async () => ({ house: await startLabHouse({ clones: 3, workers: MOST_WORKERS }, around) }),
    async measure({ house }) {
      try {
        return await burst(house, options, around);
      } finally {
        await clear().catch(() => undefined);
      }
    },
  });
}

async function burst(
  house: House,
  { orders, seconds }: QueueOptions,
  { progress, signal }: Surroundings,
): Promise<Measured> {
  await withWorkers(house, 0);
  await clear();
  const small = [];
  for (const workers of WORKERS) {
    signal.throwIfAborted();
    const measured = await progress.step(`${orders} small jobs, ${workers} workers`, async () => {
      await withWorkers(house, workers);
      return burstOfNews(orders);
    });
    small.push({ workers, ...measured });
  }
  await withWorkers(house, 0);
  const slotId = await openSlot();
  const clones = [1, 2, 3].map((number) => `http://127.0.0.1:${house.ports.clone(number)}`);
  const place = async (title: string) => {
    signal.throwIfAborted();
    return progress.step(title, async () => placeThroughWeb(slotId, clones));
  };
  await place('Warming up');
  const whileEmpty = await place(`${PLACED} orders through the web, nothing in the queue`);
  await progress.step(`${orders} orders for cakes`, () => placeBurst(orders, slotId));
  const proofs = [];
  for (const workers of WORKERS) {
    signal.throwIfAborted();
    const measured = await progress.step(`Proofs for ${seconds} s, ${workers} workers`, async () => {
      await withWorkers(house, workers);
      return proofsFor(seconds, orders);
    });
    proofs.push({ workers, ...measured });
  }
  await withWorkers(house, 2);
  const whileDrawing = await place(`${PLACED} orders through the web, queue full, 2 workers drawing`);
  await withWorkers(house, 0);
  const whileFull = await place(`${PLACED} orders through the web, queue full, workers elsewhere`);
  const waiting = await queue('cakes').getWaitingCount();
  const lines = [
    ...small.map(
      ({ workers, perSecond, p50, p95 }) =>
        `small jobs, ${workers} workers: ${Math.round(perSecond)}/s, waited p50 ${ms(p50)}, p95 ${ms(p95)}`,
    ),
    ...proofs.map(({ workers, perMinute, each, p50, p95 }) =>
      perMinute > 0
        ? `real proofs, ${workers} workers, ${seconds} s measured: ${perMinute.toFixed(1)}/min, ${each.toFixed(1)} s each; of ${orders} at once, worked out from that rate, p50 waits ${Math.round(p50)} s, p95 ${Math.round(p95)} s`
        : `real proofs, ${workers} workers: none was finished in ${seconds} s`,
    ),
    ...Object.entries({ empty: whileEmpty, full: whileFull }).map(
      ([title, { p50, p95 }]) => `an order through the web, queue ${title}: p50 ${ms(p50)}, p95 ${ms(p95)}`,
    ),
    `${waiting} proofs wait in the queue`,
  ];
  return {
    figures: { orders, seconds, small, proofs, placed: { waiting, whileEmpty, whileDrawing, whileFull } },
    text: lines.map((line) => `  ${line}`).join('\n'),
    verdicts: [
      inTime('an order is placed while the queue is full', whileFull.p95),
      inTime('… while two workers draw on the same processors', whileDrawing.p95),
    ],
  };
}

/** So many workers are at work; the others are stopped. */
async function withWorkers(house: House, wanted: number): Promise<void> {
  for (let number = 1; number <= MOST_WORKERS; number += 1) {
    const name = `worker-${number}`;
    const isRunning = house.parts.some((part) => part.name === name && part.pid !== null);
    if (number <= wanted && !isRunning) await house.startPart(name);
    if (number > wanted && isRunning) await house.stopPart(name);
  }
}

/** A stream keeps some hundreds of events: the burst goes to several. */
const RECIPIENTS = 20;

/** Jobs that hardly take anything: what is measured is outbox, relay, Bull and the workers' way to them. */
async function burstOfNews(count: number) {
  const recipients = Array.from({ length: RECIPIENTS }, () => `lab:${randomUUID()}`);
  const started = Date.now();
  await db().$transaction(
    async (tx) => {
      for (let index = 0; index < count; index += 1) {
        const recipient = recipients[index % RECIPIENTS] as string;
        await addToOutbox(tx, 'news.push', { recipients: [recipient], news: newStep() });
      }
    },
    { timeout: 120_000 },
  );
  const committed = Date.now();
  const countRun = async () => {
    const lengths = await Promise.all(recipients.map((recipient) => storeRedis().xlen(streamKey(recipient))));
    return lengths.reduce((sum, length) => sum + length, 0);
  };
  while ((await countRun()) < count) await wait(20);
  const entries = await Promise.all(recipients.map((recipient) => storeRedis().xrange(streamKey(recipient), '-', '+')));
  // The id of an entry begins with the millisecond in which it was written.
  const waits = entries.flat().map(([id]) => Math.max(0, Number.parseInt(id, 10) - committed));
  return {
    writing: committed - started,
    perSecond: count / (Math.max(...waits) / 1000),
    ...{ p50: percentile(waits, 50), p95: percentile(waits, 95) },
  };
}

function newStep(): News {
  return {
    ...{ key: `lab:${randomUUID()}`, kind: 'cake-progress', orderNumber: 'LV-LAB000' },
    ...{ cakeId: randomUUID(), percent: 50, at: new Date().toISOString() },
  };
}

async function placeBurst(count: number, slotId: number): Promise<void> {
  const few = pLimit(4);
  await Promise.all(Array.from({ length: count }, () => few(async () => orderAndPay(await arrive(slotId)))));
}

/** How fast proofs are drawn; and what those who ordered at once would wait until theirs is, if it went on like that. */
async function proofsFor(seconds: number, burst: number) {
  const countDrawn = () => db().cake.count({ where: { stage: 'drawn' } });
  const before = await countDrawn();
  // From one that is done to another, so that the start of the workers does not count.
  while ((await countDrawn()) === before) await wait(50);
  const first = await countDrawn();
  const start = performance.now();
  await wait(seconds * 1000);
  const drawn = (await countDrawn()) - first;
  const perMinute = (drawn / ((performance.now() - start) / 1000)) * 60;
  const each = 60 / perMinute;
  return { drawn, perMinute, each, p50: burst * 0.5 * each, p95: burst * 0.95 * each };
}

async function placeThroughWeb(slotId: number, clones: readonly string[]) {
  const action = await findServerAction('app/[locale]/(shop)/(orders)/checkout/actions.ts', 'placeOrder');
  const times: number[] = [];
  for (let index = 0; index < PLACED; index += 1) {
    const buyer = await arrive(slotId);
    times.push(await orderThroughWeb(buyer, { origin: clones[index % clones.length] as string, action, index }));
  }
  return { p50: percentile(times, 50), p95: percentile(times, 95), longest: Math.max(...times) };
}

/** Nothing of an earlier run is in the way of this one. */
async function clear(): Promise<void> {
  await db().order.deleteMany({ where: { email: { startsWith: 'lab-' } } });
  for (const name of ['cakes', 'news', 'orders', 'mail'] as const) await queue(name).empty();
  await db().outbox.deleteMany();
}

const ms = (millis: number) => `${Math.round(millis)} ms`;

function inTime(what: string, p95: number) {
  return { wanted: `${what}, p95 ≤ ${WITHIN} ms`, measured: ms(p95), isMet: p95 <= WITHIN };
}
