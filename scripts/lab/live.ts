import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import { pushNews } from '#lib/notifications/news.ts';
import type { News } from '#lib/notifications/schema.ts';
import { db } from '#lib/platform/db/client.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import type { House } from '../house/house.ts';
import { type Measured, openLab, type Surroundings, startLabHouse } from './open-lab.ts';
import { openStreams, type Tab } from './open-streams.ts';
import { percentile } from './statistics.ts';
import type { Verdict } from './verdicts.ts';

/** How often something happens to everybody at once, and the pause (ms) between; then to one after the other, and how often. */
const STEPS_TOGETHER = 15;
const PAUSE = 1000;
const STEPS_A_SECOND = 500;
const STEPS_OF_ONE = 300;
const PAUSE_OF_ONE = 25;
/** What has not arrived by then (ms) is lost. */
const PATIENCE = 10_000;
/** Wanted (ms, p95). */
const WITHIN = 200;

export type LiveOptions = { streams: number };

/**
 * Tabs with an open stream each, over three clones, through edge and balancer: how soon each hears of a step of
 * its own, and of one that concerns all at once; how soon one order's step is heard, from its commit through outbox, queue
 * and worker; and what an open stream costs a clone. Prints the figures, and writes live.json to `lab/`.
 */
export async function measureLive({ streams }: LiveOptions, around: Surroundings): Promise<void> {
  await openLab({
    ...{ name: 'live', around },
    open: async () => ({ house: await startLabHouse({ clones: 3, workers: 2 }, around) }),
    measure: ({ house }) => listen(house, streams, around),
  });
}

async function listen(house: House, streams: number, { progress, signal }: Surroundings): Promise<Measured> {
  const origin = `http://127.0.0.1:${house.ports.edge}`;
  await progress.step('Warming up', () => warmUp(origin, signal));
  const before = await readMemory(house);
  const tabs = await progress.step(`Opening ${streams} streams`, () => openStreams(origin, streams, signal));
  const together = await progress.step('Steps for all at once', () => stepTogether(tabs, signal));
  const each = await progress.step('A step for each', () => stepEach(tabs, signal));
  const after = await readMemory(house);
  const one = await progress.step('Steps of one order', () => stepForOne(tabs, signal));
  const ended = tabs.filter(({ hasEnded }) => hasEnded).length;
  const memory = { before, after, perStreamKiB: (sum(after) - sum(before)) / streams };
  for (const { close } of tabs) close();

  const figures = { each: summarise(each), together: summarise(together), committed: summarise(one) };
  const lines = Object.entries(figures).map(
    ([title, { p50, p95, longest }]) =>
      `  ${title}: p50 ${Math.round(p50)} ms, p95 ${Math.round(p95)} ms, longest ${Math.round(longest)} ms`,
  );
  return {
    figures: { streams, memory, ...figures },
    text: [...lines, `  memory of the clones per open stream: ${memory.perStreamKiB.toFixed(1)} KiB`].join('\n'),
    verdicts: [
      heardInTime('a step for each, in the worker → heard', figures.each.p95),
      heardInTime('one for all at once, in the worker → heard', figures.together.p95),
      heardInTime('a step of one order, committed → heard', figures.committed.p95),
      nothingLost(each, streams),
      nothingLost(together, STEPS_TOGETHER * streams),
      nothingLost(one, STEPS_OF_ONE),
      { wanted: 'no stream ended', measured: `${ended} did`, isMet: ended === 0 },
    ],
  };
}

/** The code is compiled, and the heaps have grown to what a clone needs anyhow. */
async function warmUp(origin: string, signal: AbortSignal): Promise<void> {
  const tabs = await openStreams(origin, 150, signal);
  for (let step = 0; step < 5; step += 1)
    await pushNews(
      tabs.map(({ recipient }) => recipient),
      newStep(),
    );
  for (const { close } of tabs) close();
  await wait(PAUSE, undefined, { signal });
}

/** Something happens to everybody at once, as a worker pushes it: the last to be told waits for all others. */
async function stepTogether(tabs: readonly Tab[], signal: AbortSignal): Promise<number[]> {
  const recipients = tabs.map(({ recipient }) => recipient);
  const keys = new Set<string>();
  for (let step = 0; step < STEPS_TOGETHER; step += 1) {
    const news = newStep();
    keys.add(news.key);
    await pushNews(recipients, news);
    await wait(PAUSE, undefined, { signal });
  }
  return collect(tabs, keys, STEPS_TOGETHER * tabs.length);
}

/** Everybody's own cake moves on, one after the other, so many a second, as workers push it. */
async function stepEach(tabs: readonly Tab[], signal: AbortSignal): Promise<number[]> {
  const keys = new Set<string>();
  const start = performance.now();
  for (const [position, { recipient }] of tabs.entries()) {
    const early = start + (position * 1000) / STEPS_A_SECOND - performance.now();
    if (early > 1) await wait(early, undefined, { signal });
    const news = newStep();
    keys.add(news.key);
    await pushNews([recipient], news);
  }
  return collect(tabs, keys, tabs.length);
}

/** Orders move on one by one: from the transaction through outbox, relay, queue and worker to the tab. */
async function stepForOne(tabs: readonly Tab[], signal: AbortSignal): Promise<number[]> {
  const keys = new Set<string>();
  for (let step = 0; step < STEPS_OF_ONE; step += 1) {
    const { recipient } = tabs[(step * 7) % tabs.length] as Tab;
    const news = newStep();
    keys.add(news.key);
    await addToOutbox(db(), 'news.push', { recipients: [recipient], news });
    await wait(PAUSE_OF_ONE, undefined, { signal });
  }
  return collect(tabs, keys, STEPS_OF_ONE);
}

/** Milliseconds of every arrival, doubles too, once there are as many as expected or nobody expects any more. */
async function collect(tabs: readonly Tab[], keys: ReadonlySet<string>, expected: number): Promise<number[]> {
  const deadline = Date.now() + PATIENCE;
  const arrived = () =>
    tabs.flatMap(({ arrivals }) => arrivals.filter(({ key }) => keys.has(key)).map(({ millis }) => millis));
  while (arrived().length < expected && Date.now() < deadline) await wait(100);
  return arrived();
}

function newStep(): News {
  return {
    ...{ key: `lab:${randomUUID()}`, kind: 'cake-progress', orderNumber: 'LV-LAB000' },
    ...{ cakeId: randomUUID(), percent: 50, at: new Date().toISOString() },
  };
}

/** Resident memory of each clone, in KiB. */
async function readMemory(house: House): Promise<number[]> {
  const clones = house.parts.filter(({ name }) => name.startsWith('web-'));
  const { stdout } = await execa('ps', ['-o', 'rss=', '-p', clones.map(({ pid }) => pid).join(',')]);
  return stdout.split('\n').map(Number);
}

function summarise(times: readonly number[]) {
  return { count: times.length, p50: percentile(times, 50), p95: percentile(times, 95), longest: Math.max(...times) };
}

function heardInTime(what: string, p95: number): Verdict {
  return { wanted: `${what}, p95 ≤ ${WITHIN} ms`, measured: `${Math.round(p95)} ms`, isMet: p95 <= WITHIN };
}

function nothingLost(times: readonly number[], expected: number): Verdict {
  return { wanted: `heard ${expected} times`, measured: `${times.length}`, isMet: times.length === expected };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
