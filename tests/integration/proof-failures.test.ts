import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { views } from '#lib/cakes/design/schema.ts';
import { cakeFolder, proofKey, proofWidths } from '#lib/cakes/paths.ts';
import { sweepProofs } from '#lib/cakes/sweep-proofs.ts';
import { db } from '#lib/platform/db/client.ts';
import { findDead, redrive } from '#lib/platform/queue/dead-letters.ts';
import { jobs } from '#lib/platform/queue/jobs.ts';
import { PREFIX } from '#lib/platform/queue/keys.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { relayBatch } from '#lib/platform/queue/relay.ts';
import { storeRedis } from '#lib/platform/redis/connections.ts';
import { hasObject } from '#lib/platform/storage/objects.ts';
import { openFullStorage } from './fixtures/full-storage.ts';
import { cakeNow, payCakes } from './fixtures/proofs.ts';
import { startWorker } from './fixtures/worker.ts';

/** Each attempt opens a drawing room, on a machine that may be busy, and waits its pause. */
vi.setConfig({ testTimeout: 120_000 });
const soon = { timeout: 60_000, interval: 50 };

const workers: Awaited<ReturnType<typeof startWorker>>[] = [];
const start = async (...wishes: Parameters<typeof startWorker>) => {
  workers.push(await startWorker(...wishes));
};
async function stopWorkers(): Promise<void> {
  for (const { child } of workers.splice(0)) {
    child.kill('SIGKILL');
    await child;
  }
}
beforeEach(async () => {
  await db().outbox.deleteMany();
  await db().cake.deleteMany();
});
afterEach(async () => {
  await stopWorkers();
  for (const name of ['cakes', 'orders', 'news'] as const) await queue(name).obliterate({ force: true });
});

const { attempts } = jobs['cake.proof'];
const idOf = (cakeId: string) => `cake.proof-${cakeId}`;

async function payOne(): Promise<string> {
  const { cakeId } = await payCakes();
  while ((await relayBatch()) > 0);
  return cakeId;
}

/** It failed and says why; it will be tried again, and is not given up. */
async function waitForRetry(cakeId: string, reason: RegExp): Promise<void> {
  const job = () => queue('cakes').getJob(idOf(cakeId));
  await vi.waitUntil(async () => reason.test((await job())?.failedReason ?? ''), soon);
  expect(await findDead(idOf(cakeId))).toBeNull();
}

/** It lies there with what went wrong, and its shopper and the bakery see that nobody draws it. */
async function waitForDeath(cakeId: string, reason: RegExp): Promise<void> {
  // As if all its attempts but one had been made.
  await storeRedis().hset(`${PREFIX}:cakes:${idOf(cakeId)}`, 'attemptsMade', attempts - 1);
  await vi.waitUntil(async () => (await findDead(idOf(cakeId))) !== null, soon);
  expect(await findDead(idOf(cakeId))).toMatchObject({ error: expect.stringMatching(reason) });
  await db().cake.update({ where: { id: cakeId }, data: { touchedAt: new Date(0) } });
  await sweepProofs(new Date());
  expect(await cakeNow(cakeId)).toMatchObject({ stage: 'drawing', proofFailedAt: expect.any(Date) });
}

test('a face that is missing in a worker is named and nothing is stored; once it is there again, the cake is drawn', async () => {
  const reason = /caveat-latin-700-normal[.]woff/;
  const cwd = await packagesWithout('caveat/files/caveat-latin-700-normal.woff');
  const cakeId = await payOne();
  await start({}, { cwd });
  await waitForRetry(cakeId, reason);
  expect(await cakeNow(cakeId)).toMatchObject({ stage: 'drawing', percent: 0, proof: null });
  await waitForDeath(cakeId, reason);
  for (const view of views) {
    for (const width of proofWidths) expect(await hasObject(proofKey(cakeId, view, width))).toBe(false);
  }
  await stopWorkers();
  await rm(cwd, { recursive: true });
  await start();
  expect(await redrive({ queue: 'cakes', id: idOf(cakeId) })).toBe(true);
  await vi.waitUntil(async () => (await cakeNow(cakeId)).stage === 'drawn', soon);
  expect(await cakeNow(cakeId)).toMatchObject({ percent: 100, proofFailedAt: null });
});

test('with storage full a proof fails and says so; only views that are stored whole are told of', async () => {
  const storage = await openFullStorage();
  const reason = /no space left on the device/;
  try {
    const cakeId = await payOne();
    // All of the first view, and one file of the second.
    storage.makeRoom(proofWidths.length + 1);
    await start({ S3_ENDPOINT: storage.url });
    await waitForRetry(cakeId, reason);
    const cake = await cakeNow(cakeId);
    expect(cake).toMatchObject({ stage: 'drawing', percent: 35 });
    expect(cake.proof).toMatchObject({ pictures: [{ view: 'table' }], hasSheet: false });
    for (const width of proofWidths) expect(storage.kept).toContain(proofKey(cakeId, 'table', width));
    expect([...storage.kept].every((key) => key.startsWith(cakeFolder(cakeId)))).toBe(true);
    await waitForDeath(cakeId, reason);
    expect(cake.events.map(({ stage }) => stage)).toEqual(['drawing']);
  } finally {
    await stopWorkers();
    await storage.close();
  }
});

/** A folder with the faces of the shop's packages, but one. */
async function packagesWithout(file: string): Promise<string> {
  const elsewhere = await mkdtemp(join(tmpdir(), 'faces-'));
  const folder = join(elsewhere, 'node_modules/@fontsource');
  await cp('node_modules/@fontsource', folder, { recursive: true });
  await rm(join(folder, file));
  return elsewhere;
}
