import { randomUUID } from 'node:crypto';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listCakes } from '#lib/cakes/list-cakes.ts';
import { placeInQueue } from '#lib/cakes/place-in-queue.ts';
import { cancelCakes } from '#lib/cakes/queue-proofs.ts';
import { sweepProofs } from '#lib/cakes/sweep-proofs.ts';
import { cakeParts, viewCake } from '#lib/cakes/view-cake.ts';
import { db } from '#lib/platform/db/client.ts';
import { findDead, listDead, redrive } from '#lib/platform/queue/dead-letters.ts';
import { queues } from '#lib/platform/queue/jobs.ts';
import { enqueue, queue } from '#lib/platform/queue/queues.ts';
import { relayBatch } from '#lib/platform/queue/relay.ts';
import { cakeNow, heard, payCakes, placeCakes } from './fixtures/proofs.ts';
import { newOwner } from './fixtures/shopper.ts';
import { startWorker } from './fixtures/worker.ts';

vi.setConfig({ testTimeout: 90_000 });

const workers: Awaited<ReturnType<typeof startWorker>>[] = [];
const start = async (environment?: Record<string, string>) => {
  const worker = await startWorker(environment);
  workers.push(worker);
  return worker;
};
beforeEach(async () => {
  await db().outbox.deleteMany();
  await db().cake.deleteMany();
});
afterEach(async () => {
  for (const { child } of workers.splice(0)) {
    child.kill('SIGKILL');
    await child;
  }
  for (const name of ['cakes', 'orders', 'news'] as const) await queue(name).obliterate({ force: true });
});

/** The cakes of the queue in the order in which workers take them. */
async function takenInOrder(): Promise<string[]> {
  while ((await relayBatch()) > 0);
  const waiting = await queue('cakes').getWaiting();
  // Bull lists the next one first.
  return waiting.map((job) => job.data.cakeId as string);
}
const viewOf = async (id: string) => viewCake(await db().cake.findUniqueOrThrow({ where: { id }, include: cakeParts }));
const stageOf = async (cakeId: string) => (await cakeNow(cakeId)).stage;

test('a rush goes first, and nobody’s second cake before anybody’s first', async () => {
  const greedy = newOwner();
  const first = await payCakes({ owner: greedy, designs: [{}, {}, {}] });
  const more = await payCakes({ owner: greedy });
  const other = await payCakes();
  const third = await payCakes();
  const rush = await payCakes({ inHours: 50 });
  expect(await takenInOrder()).toEqual([
    rush.cakeId,
    ...[first.cakeIds[0], other.cakeId, third.cakeId],
    ...[first.cakeIds[1], first.cakeIds[2], more.cakeId],
  ]);
});

test('one shopper’s rush of cakes does not keep everybody else waiting', async () => {
  const rush = await payCakes({ inHours: 50, designs: Array.from({ length: 12 }, () => ({})) });
  const other = await payCakes();
  const order = await takenInOrder();
  expect(order.indexOf(rush.cakeIds[9] as string)).toBeLessThan(order.indexOf(other.cakeId));
  expect(order.indexOf(rush.cakeIds[11] as string)).toBeGreaterThan(order.indexOf(other.cakeId));
});

test('whose cakes are drawn has their turn again', async () => {
  const owner = newOwner();
  const { cakeId, order } = await placeCakes({ owner });
  await db().cake.update({ where: { id: cakeId }, data: { stage: 'drawn' } });
  expect((await cakeNow((await placeCakes({ owner })).cakeId)).priority).toBe((await cakeNow(cakeId)).priority);
  expect(order.owner).toBe(owner);
});

test('a job that is delivered twice is one', async () => {
  const { cakeId } = await payCakes();
  const row = await db().outbox.findFirstOrThrow({ where: { job: 'cake.proof' } });
  await relayBatch();
  await db().outbox.create({ data: { job: 'cake.proof', payload: { cakeId }, priority: row.priority } });
  await relayBatch();
  await enqueue('cake.proof', { cakeId }, {});
  expect(await queue('cakes').getWaitingCount()).toBe(1);
});

test('a cake whose job got lost is queued again, once, and nobody else’s', async () => {
  const lost = await payCakes({ inHours: 50 });
  const young = await payCakes();
  const waiting = await payCakes();
  const done = await payCakes();
  await relayBatch();
  for (const { cakeId } of [lost, young]) await (await queue('cakes').getJob(`cake.proof-${cakeId}`))?.remove();
  await (await queue('cakes').getJob(`cake.proof-${done.cakeId}`))?.remove();
  await db().cake.update({ where: { id: done.cakeId }, data: { stage: 'drawn' } });
  const longAgo = new Date(Date.now() - 120_000);
  const old = [lost, waiting, done].map(({ cakeId }) => cakeId);
  await db().cake.updateMany({ where: { id: { in: old } }, data: { touchedAt: longAgo } });
  expect(await sweepProofs(new Date())).toBe(2);
  expect(await sweepProofs(new Date())).toBe(0);
  expect(await takenInOrder()).toEqual([lost.cakeId, waiting.cakeId]);
});

test('kill -9 in the middle of a proof: another worker ends it, and it is told once', async () => {
  const { order, cakeId } = await payCakes();
  const doomed = await start();
  await vi.waitUntil(async () => (await cakeNow(cakeId)).percent >= 10, { timeout: 30_000, interval: 10 });
  doomed.child.kill('SIGKILL');
  await doomed.child;
  expect(await stageOf(cakeId)).toBe('drawing');
  await start();
  await start();
  await vi.waitUntil(async () => (await stageOf(cakeId)) === 'drawn', { timeout: 60_000, interval: 50 });
  for (const recipient of [order.owner, 'staff']) {
    await vi.waitUntil(async () => (await heard(recipient, cakeId)).includes('drawn'), 10_000);
    const told = await heard(recipient, cakeId);
    expect(told).toHaveLength(new Set(told).size);
    expect(new Set(told)).toEqual(
      new Set(['drawing', ...[10, 35, 60, 80, 95].map((step) => `progress:${step}`), 'drawn']),
    );
  }
  expect((await cakeNow(cakeId)).events.map(({ stage }) => stage)).toEqual(['drawing', 'drawn']);
});

test('cancelled while a worker draws it, it is told of nothing but that', async () => {
  const { order, cakeId } = await payCakes();
  await start();
  await vi.waitUntil(async () => (await cakeNow(cakeId)).percent >= 10, { timeout: 30_000, interval: 10 });
  await db().$transaction((tx) => cancelCakes(tx, order));
  await vi.waitUntil(async () => (await queue('cakes').getActiveCount()) === 0, { timeout: 2000, interval: 20 });
  await vi.waitUntil(async () => (await heard(order.owner, cakeId)).includes('cancelled'), 10_000);
  expect(await heard(order.owner, cakeId)).not.toContain('drawn');
  expect(await queue('cakes').getFailedCount()).toBe(0);
});

test('what can’t be drawn is dead, can be looked at, and lives again once it is sent again', async () => {
  await start();
  const forbidden = await payCakes({ designs: [{ shape: 'heart', tiers: 3, servings: 6 }] });
  const shapeless = await payCakes();
  await db().cake.update({ where: { id: shapeless.cakeId }, data: { design: { layers: 'many' } } });
  const bad = await queue('cakes').add('cake.proof', { cakeId: 'mine' }, { attempts: 8 });
  await vi.waitUntil(async () => (await listDead()).length === 3, { timeout: 30_000, interval: 50 });
  expect(await findDead(String(bad.id))).toMatchObject({
    ...{ queue: 'cakes', job: 'cake.proof', payload: { cakeId: 'mine' }, attempts: 1 },
    error: expect.stringContaining('cakeId'),
  });
  const letter = await findDead(`cake.proof-${forbidden.cakeId}`);
  expect(letter).toMatchObject({ error: expect.stringMatching(/no cake can be baked like that/), attempts: 1 });
  // The sweep does not wake the dead.
  await db().cake.updateMany({ data: { touchedAt: new Date(0) } });
  await sweepProofs(new Date());
  expect(await listDead()).toHaveLength(3);
  // Its shopper and the bakery see that nobody draws it, and it keeps nobody waiting.
  expect((await viewOf(forbidden.cakeId)).isStuck).toBe(true);
  expect(await placeInQueue(forbidden.cakeId)).toBeNull();
  await db().cake.delete({ where: { id: shapeless.cakeId } });
  const line = (await listCakes(new Date())).find(({ id }) => id === forbidden.cakeId);
  expect(line).toMatchObject({ isStuck: true });
  const later = await placeCakes();
  await db().cake.update({ where: { id: later.cakeId }, data: { stage: 'drawing' } });
  expect(await placeInQueue(later.cakeId)).toMatchObject({ ahead: 0 });
  await db().cake.update({ where: { id: forbidden.cakeId }, data: { design: (await cakeDesign()) as object } });
  expect(await redrive(letter as NonNullable<typeof letter>)).toBe(true);
  await vi.waitUntil(async () => (await stageOf(forbidden.cakeId)) === 'drawn', { timeout: 60_000, interval: 50 });
  expect((await viewOf(forbidden.cakeId)).isStuck).toBe(false);
  expect(await redrive(letter as NonNullable<typeof letter>)).toBe(false);
});

test('one that is sent again has all its attempts again', async () => {
  await queue('orders').add('cake.erase', { cakeId: 'mine' }, { jobId: 'worn-out', attempts: 1 });
  const { child } = await start();
  await vi.waitUntil(async () => (await findDead('worn-out')) !== null, { timeout: 20_000, interval: 50 });
  child.kill('SIGKILL');
  await child;
  expect(await redrive({ queue: 'orders', id: 'worn-out' })).toBe(true);
  expect(await queue('orders').getJob('worn-out')).toMatchObject({ attemptsMade: 0 });
});

test('mail goes out no faster than mail servers like, whatever the rush', async () => {
  const { max, duration } = queues.mail.rate;
  const mails = Array.from({ length: 3 * max }, () => randomUUID());
  for (const mailId of mails) await enqueue('mail.send', { mailId }, { jobId: mailId });
  const started = performance.now();
  await start();
  await vi.waitUntil(async () => (await queue('mail').count()) + (await queue('mail').getActiveCount()) === 0, {
    timeout: 30_000,
    interval: 20,
  });
  expect(performance.now() - started).toBeGreaterThan(2 * duration);
});

test('npm run jobs tells what is dead, and sends it again', async () => {
  await queue('cakes').add('cake.proof', { cakeId: 'mine' }, { jobId: 'strange' });
  const { child } = await start();
  await vi.waitUntil(async () => (await findDead('strange')) !== null, { timeout: 20_000, interval: 50 });
  child.kill('SIGKILL');
  await child;
  const jobs = (...args: string[]) => execa(process.execPath, ['scripts/jobs.ts', ...args], { reject: false });
  expect((await jobs('dead')).stdout).toMatch(
    /strange {2}cake\.proof {2}\{"cakeId":"mine"\} {2}after 1 attempts: .*Invalid/s,
  );
  expect(JSON.parse((await jobs('show', 'strange')).stdout)).toMatchObject({ queue: 'cakes', id: 'strange' });
  expect((await jobs('list')).stdout).toMatch(/cakes +0 +0 +0 +1/);
  expect(await jobs('redrive', 'nobody')).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('nobody') });
  expect((await jobs('redrive', 'all')).stdout).toMatch(/strange goes again/);
  expect((await jobs('dead')).stdout).toBe('No job is dead.');
  expect(await queue('cakes').getWaitingCount()).toBe(1);
});

async function cakeDesign(): Promise<unknown> {
  const { cakeId } = await placeCakes();
  return (await cakeNow(cakeId)).design;
}
