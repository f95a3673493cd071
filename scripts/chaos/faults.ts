import { setTimeout as wait } from 'node:timers/promises';
import { flushCache } from '#lib/engine/operate/flush-cache.ts';
import { actAsCommand } from '#lib/platform/audit/actor.ts';
import { db } from '#lib/platform/db/client.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import type { House } from '../house/house.ts';
import type { Kind } from '../shoppers/samples.ts';

type Hands = Pick<House, 'kill' | 'stopPart' | 'startPart' | 'parts'>;

export type Fault = {
  name: string;
  done: string;
  /** Whose GETs nobody could answer meanwhile. Everybody else's a healthy clone, or the edge, can answer, so none may fail. */
  unanswerable: readonly Kind[];
  /** Tells the moment when it does it, and is through once the part is there again. */
  strike: (house: Hands, now: () => void) => Promise<void>;
  /** It has recovered when everybody is served again, or when the work that it hit is done; this long (s) after it at the latest. */
  recovers: 'requests' | 'work';
  within: number;
};

/** What clones know of a person, they ask the store, and of an order the primary. */
const personal = ['cart', 'checkout', 'cake', 'live'] as const;
const SECONDS = 1000;

export const faults: readonly Fault[] = [
  {
    ...{ name: 'a clone killed', done: 'SIGKILL to web-2', unanswerable: [] },
    ...{ recovers: 'requests', within: 15 },
    strike: (house, now) => kill(house, 'web-2', now),
  },
  {
    ...{ name: 'a clone frozen', done: 'SIGSTOP to web-2, SIGCONT 40 s later', unanswerable: [] },
    ...{ recovers: 'requests', within: 60 },
    // Longer than the balancer waits for an action's answer: what it was sent is sent again, and then it wakes up.
    async strike(house, now) {
      now();
      house.kill('web-2', 'SIGSTOP');
      await wait(40 * SECONDS);
      house.kill('web-2', 'SIGCONT');
    },
  },
  {
    ...{ name: 'a worker killed', done: 'SIGKILL to worker-1 while it draws a proof', unanswerable: [] },
    ...{ recovers: 'work', within: 120 },
    async strike(house, now) {
      const drawing = await untilAllDraw();
      await kill(house, 'worker-1', now);
      await until(async () => (await db().cake.count({ where: { id: { in: drawing }, stage: 'drawing' } })) === 0);
    },
  },
  {
    ...{ name: 'the cache flushed', done: 'emptied', unanswerable: [] },
    ...{ recovers: 'requests', within: 15 },
    async strike(_, now) {
      actAsCommand();
      now();
      await flushCache();
    },
  },
  {
    ...{ name: 'the cache away', done: 'stopped, started 5 s later', unanswerable: [] },
    ...{ recovers: 'requests', within: 30 },
    strike: (house, now) => takeAway(house, 'cache', { seconds: 5, now }),
  },
  {
    ...{ name: 'the store restarted', done: 'stopped, started 2 s later', unanswerable: personal },
    ...{ recovers: 'requests', within: 30 },
    strike: (house, now) => takeAway(house, 'store', { seconds: 2, now }),
  },
  {
    ...{ name: 'the replica away', done: 'stopped, started 5 s later', unanswerable: [] },
    ...{ recovers: 'requests', within: 30 },
    strike: (house, now) => takeAway(house, 'db-replica', { seconds: 5, now }),
  },
  {
    ...{ name: 'the primary restarted', done: 'stopped, started 2 s later', unanswerable: personal },
    ...{ recovers: 'requests', within: 30 },
    strike: (house, now) => takeAway(house, 'db-primary', { seconds: 2, now }),
  },
  {
    // Pages are in the edge's memory.
    ...{ name: 'the balancer restarted', done: 'stopped and started', unanswerable: ['search', ...personal] },
    ...{ recovers: 'requests', within: 15 },
    strike: (house, now) => takeAway(house, 'balancer', { seconds: 0, now }),
  },
  {
    ...{ name: 'the edge restarted', done: 'stopped and started', unanswerable: ['browse', 'search', ...personal] },
    ...{ recovers: 'requests', within: 15 },
    strike: (house, now) => takeAway(house, 'edge', { seconds: 0, now }),
  },
];

/** What matters most, for `npm test`. */
export const shortForm = ['a clone killed', 'a worker killed', 'the store restarted', 'the primary restarted'];

type Absence = { seconds: number; now: () => void };

async function takeAway(house: Hands, part: string, { seconds, now }: Absence): Promise<void> {
  now();
  await house.stopPart(part);
  await wait(seconds * SECONDS);
  await house.startPart(part);
}

async function kill(house: Hands, name: string, now: () => void): Promise<void> {
  const find = () => house.parts.find((part) => part.name === name);
  const before = find()?.pid;
  now();
  house.kill(name, 'SIGKILL');
  await until(() => find()?.state === 'ready' && find()?.pid !== before);
}

/** Every worker draws one proof at a time. Answers which cakes are being drawn once both do. */
async function untilAllDraw(): Promise<string[]> {
  let drawing: string[] = [];
  await until(async () => {
    drawing = (await queue('cakes').getActive()).map(({ data }) => (data as { cakeId: string }).cakeId);
    return drawing.length === 2;
  });
  return drawing;
}

const PATIENCE = 180 * SECONDS;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(50)) if (await isSo()) return;
  throw new Error('it did not come to that');
}
