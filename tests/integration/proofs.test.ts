import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { views } from '#lib/cakes/design/schema.ts';
import { drawProof } from '#lib/cakes/draw-proof.ts';
import { findCakeToDraw } from '#lib/cakes/find-cake-to-draw.ts';
import { listCakes } from '#lib/cakes/list-cakes.ts';
import { cakeFolder, proofKey, proofWidths, sheetKey } from '#lib/cakes/paths.ts';
import { placeInQueue } from '#lib/cakes/place-in-queue.ts';
import { cancelCakes, queueProofs } from '#lib/cakes/queue-proofs.ts';
import { db } from '#lib/platform/db/client.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { deleteFolder, hasObject, readObject } from '#lib/platform/storage/objects.ts';
import { withEnvironment } from './fixtures/cache.ts';
import { cakeNow, heard, payCakes, placeCakes } from './fixtures/proofs.ts';
import { newsTold } from './fixtures/told.ts';

/** A proof takes some seconds of a processor. */
vi.setConfig({ testTimeout: 60_000 });

const clear = async () => {
  await db().outbox.deleteMany();
  await db().cake.deleteMany();
  for (const name of ['cakes', 'orders', 'news'] as const) await queue(name).obliterate({ force: true });
};
beforeEach(clear);
afterAll(clear);

const never = new AbortController().signal;
const allKeys = (cakeId: string) => [
  ...views.flatMap((view) => proofWidths.map((width) => proofKey(cakeId, view, width))),
  sheetKey(cakeId),
];
const stored = async (cakeId: string) =>
  (await Promise.all(allKeys(cakeId).map(async (key) => ((await hasObject(key)) ? key : [])))).flat();
const drawnEvents = async (cakeId: string) =>
  (await cakeNow(cakeId)).events.filter(({ stage }) => stage === 'drawn').length;

test('the cakes of an order that is paid go into the queue, once, and everybody hears of it', async () => {
  const { order, cakeIds } = await placeCakes({ designs: [{}, { servings: 20 }] });
  for (let time = 0; time < 2; time += 1) await db().$transaction((tx) => queueProofs(tx, order));
  for (const cakeId of cakeIds) {
    expect(await cakeNow(cakeId)).toMatchObject({ stage: 'drawing', events: [{ stage: 'drawing' }] });
  }
  const jobs = await db().outbox.findMany({ where: { job: 'cake.proof' }, orderBy: { id: 'asc' } });
  expect(jobs.map(({ payload, priority }) => ({ payload, priority }))).toEqual(
    cakeIds.map((cakeId, turn) => ({ payload: { cakeId }, priority: 11 + turn })),
  );
  const told = await newsTold(order.number);
  expect(told.map(({ kind, cakeId }) => ({ kind, cakeId }))).toEqual(
    cakeIds.map((cakeId) => ({ kind: 'cake-drawing', cakeId })),
  );
  expect(told[0]?.recipients).toEqual([order.owner, 'staff']);
});

test('what was said with the order goes to the baker with the cake, and which one of the order it is', async () => {
  const { order, cakeIds } = await payCakes({ designs: [{}, {}] });
  await db().order.update({ where: { id: order.id }, data: { note: 'A severe nut allergy.' } });
  const cake = await findCakeToDraw(cakeIds[1] as string);
  expect(cake?.sheet).toMatchObject({ orderNote: 'A severe nut allergy.', position: { nth: 2, of: 2 } });
  const lines = await listCakes(new Date());
  expect(lines.find(({ id }) => id === cakeIds[1])).toMatchObject({ orderNote: 'A severe nut allergy.' });
});

test('a proof is drawn, stored and told step by step', async () => {
  const inscription = { text: 'Joyeux noël\nŒuvre', face: 'pacifico', color: 'berry', place: 'top', line: 'straight' };
  const { order, cakeId } = await payCakes({ designs: [{ inscription: inscription as never, candles: 40 }] });
  await drawProof(cakeId, never);
  const cake = await cakeNow(cakeId);
  expect(cake).toMatchObject({ stage: 'drawn', percent: 100 });
  expect(cake.proof).toEqual({
    pictures: views.map((view) => ({ view, width: 2400, height: 2400 })),
    hasSheet: true,
  });
  for (const view of views) {
    for (const width of proofWidths) {
      const { format, ...size } = await sharp(
        (await readObject(proofKey(cakeId, view, width))) ?? undefined,
      ).metadata();
      expect({ format, width: size.width, height: size.height }).toEqual({ format: 'webp', width, height: width });
    }
  }
  const sheet = await readObject(sheetKey(cakeId));
  expect(sheet?.subarray(0, 5).toString()).toBe('%PDF-');
  expect(sheet?.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(4);
  for (const recipient of [order.owner, 'staff']) {
    expect(await heard(recipient, cakeId)).toEqual([10, 35, 60, 80, 95].map((percent) => `progress:${percent}`));
  }
  expect((await newsTold(order.number)).map(({ kind }) => kind)).toEqual(['cake-drawing', 'cake-drawn']);
});

test('drawn by two workers at once, and once more, a cake is drawn once', async () => {
  const { order, cakeId } = await payCakes();
  await Promise.all([drawProof(cakeId, never), drawProof(cakeId, never)]);
  await drawProof(cakeId, never);
  expect(await drawnEvents(cakeId)).toBe(1);
  expect((await newsTold(order.number)).filter(({ kind }) => kind === 'cake-drawn')).toHaveLength(1);
  expect(await heard(order.owner, cakeId)).toHaveLength(5);
  expect(await stored(cakeId)).toEqual(allKeys(cakeId));
});

test('cancelled in the middle, a drawing ends within a second and leaves nothing', async () => {
  const { order, cakeId } = await payCakes();
  const drawing = drawProof(cakeId, never);
  await vi.waitUntil(async () => (await stored(cakeId)).length > 0, { timeout: 20_000, interval: 20 });
  await db().$transaction((tx) => cancelCakes(tx, order));
  const cancelled = performance.now();
  await drawing;
  expect(performance.now() - cancelled).toBeLessThan(2000);
  expect(await stored(cakeId)).toEqual([]);
  expect(await cakeNow(cakeId)).toMatchObject({ stage: 'cancelled', percent: 0, proof: null });
  expect(await drawnEvents(cakeId)).toBe(0);
  expect((await newsTold(order.number)).at(-1)).toMatchObject({ kind: 'cake-cancelled' });
  expect(await drawingRooms()).toEqual([]);
});

test('cancelled twice, a cake is cancelled once; one that was collected stays', async () => {
  const { order, cakeIds } = await payCakes({ designs: [{}, {}] });
  await db().cake.update({ where: { id: cakeIds[1] as string }, data: { stage: 'collected' } });
  for (let time = 0; time < 2; time += 1) await db().$transaction((tx) => cancelCakes(tx, order));
  expect((await Promise.all(cakeIds.map(cakeNow))).map(({ stage }) => stage)).toEqual(['cancelled', 'collected']);
  const told = (await newsTold(order.number)).filter(({ kind }) => kind === 'cake-cancelled');
  expect(told.map(({ cakeId }) => cakeId)).toEqual([cakeIds[0]]);
  expect(await db().outbox.count({ where: { job: 'cake.erase' } })).toBe(1);
});

test('a cake that waits no more is not drawn', async () => {
  const { order, cakeId } = await payCakes();
  await db().$transaction((tx) => cancelCakes(tx, order));
  await drawProof(cakeId, never);
  expect(await stored(cakeId)).toEqual([]);
  expect(await cakeNow(cakeId)).toMatchObject({ stage: 'cancelled' });
});

test('a cake that the rules forbid is not drawn, and never will be', async () => {
  const { cakeId } = await payCakes({ designs: [{ shape: 'heart', tiers: 3, servings: 6 }] });
  await expect(drawProof(cakeId, never)).rejects.toMatchObject({ code: 'invalid' });
  expect(await stored(cakeId)).toEqual([]);
  expect(await cakeNow(cakeId)).toMatchObject({ stage: 'drawing', percent: 0 });
});

test('a drawing room that dies fails the attempt and nothing else', async () => {
  const { cakeId } = await payCakes();
  const drawing = drawProof(cakeId, never).then(
    () => null,
    (error: Error) => error,
  );
  const [room = 0] = await vi.waitUntil(async () => {
    const rooms = await drawingRooms();
    return rooms.length > 0 && rooms;
  });
  process.kill(room, 'SIGKILL');
  expect((await drawing)?.message).toMatch(/broke down \(SIGKILL\)/);
  expect(await cakeNow(cakeId)).toMatchObject({ stage: 'drawing' });
  await drawProof(cakeId, never);
  expect(await cakeNow(cakeId)).toMatchObject({ stage: 'drawn' });
});

test('a drawing room that hangs is ended when the time is up', async () => {
  const { cakeId } = await payCakes();
  const timeUp = new AbortController();
  const drawing = drawProof(cakeId, timeUp.signal).then(
    () => null,
    (error: Error) => error,
  );
  const [room = 0] = await vi.waitUntil(async () => {
    const rooms = await drawingRooms();
    return rooms.length > 0 && rooms;
  });
  process.kill(room, 'SIGSTOP');
  timeUp.abort();
  expect(await drawing).toMatchObject({ name: 'AbortError' });
  await vi.waitUntil(async () => (await drawingRooms()).length === 0);
});

test('the work is done elsewhere: this process has its time for others', async () => {
  const { cakeId } = await payCakes();
  const before = process.cpuUsage();
  await drawProof(cakeId, never);
  const { user, system } = process.cpuUsage(before);
  // Microseconds; a proof takes more than two seconds of a processor.
  expect(user + system).toBeLessThan(900_000);
});

test('with storage away nothing is half done, and later it is drawn', async () => {
  const { cakeId } = await payCakes();
  await withEnvironment({ S3_ENDPOINT: 'http://127.0.0.1:1' }, async () => {
    await expect(drawProof(cakeId, never)).rejects.toThrow();
    expect(await cakeNow(cakeId)).toMatchObject({ stage: 'drawing', percent: 10, proof: { pictures: [] } });
  });
  await drawProof(cakeId, never);
  expect(await cakeNow(cakeId)).toMatchObject({ stage: 'drawn', percent: 100 });
});

test('what is before a cake in the queue, and how long that takes', async () => {
  const first = await payCakes({ designs: [{}, {}] });
  const second = await payCakes();
  const rush = await payCakes({ inHours: 60 });
  const aheadOf = async (cakeId = '') => (await placeInQueue(cakeId))?.ahead;
  expect(await aheadOf(rush.cakeId)).toBe(0);
  expect(await aheadOf(first.cakeId)).toBe(1);
  expect(await aheadOf(second.cakeId)).toBe(2);
  expect(await aheadOf(first.cakeIds[1])).toBe(3);
  const seconds = (await placeInQueue(second.cakeId))?.seconds ?? 0;
  expect((await placeInQueue(first.cakeIds[1] as string))?.seconds).toBeGreaterThan(seconds);
  await db().$transaction((tx) => cancelCakes(tx, first.order));
  expect(await aheadOf(second.cakeId)).toBe(1);
  expect(await placeInQueue(first.cakeId)).toBeNull();
  expect(await placeInQueue((await placeCakes()).cakeId)).toBeNull();
});

test('with the store away a place is told all the same', async () => {
  const { cakeId } = await payCakes();
  await withEnvironment({ STORE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    expect(await placeInQueue(cakeId)).toMatchObject({ ahead: 0, seconds: expect.any(Number) });
  });
});

test('nothing of a cancelled cake stays in storage, whenever it was stored', async () => {
  const { order, cakeId } = await payCakes();
  await drawProof(cakeId, never);
  await db().$transaction((tx) => cancelCakes(tx, order));
  for (let time = 0; time < 2; time += 1) await deleteFolder(cakeFolder(cakeId));
  expect(await stored(cakeId)).toEqual([]);
});

/** Processes of this one that draw. */
async function drawingRooms(): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => Number(parent) === process.pid && args.join(' ').includes('in-the-drawing-room'))
    .map(([pid]) => Number(pid));
}
