import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
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
import { runJob } from '#workers/run-job.ts';
import { withEnvironment } from './fixtures/cache.ts';
import { openFullStorage } from './fixtures/full-storage.ts';
import { cakeNow, payCakes } from './fixtures/proofs.ts';

/** Each attempt opens a drawing room, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const clear = async () => {
  await db().outbox.deleteMany();
  await db().cake.deleteMany();
  for (const name of ['cakes', 'orders', 'news'] as const) await queue(name).obliterate({ force: true });
};
beforeEach(clear);
afterAll(clear);

const { attempts } = jobs['cake.proof'];
const idOf = (cakeId: string) => `cake.proof-${cakeId}`;
const jobOf = async (cakeId: string) => {
  const job = await queue('cakes').getJob(idOf(cakeId));
  if (!job) throw new Error('its job is gone');
  return job;
};

async function payOne(): Promise<string> {
  const { cakeId } = await payCakes();
  while ((await relayBatch()) > 0);
  return cakeId;
}

/** What a worker does with its next job, without the pause before it. */
async function attempt(cakeId: string): Promise<void> {
  const waiting = await jobOf(cakeId);
  if (await waiting.isDelayed()) await waiting.promote();
  const job = await queue('cakes').getNextJob();
  expect(job?.id).toBe(idOf(cakeId));
  await runJob(job as NonNullable<typeof job>).then(
    () => job?.moveToCompleted(undefined, true),
    (error: Error) => job?.moveToFailed(error),
  );
}

/** As if all its attempts but one had been made. */
async function skipToLast(cakeId: string): Promise<void> {
  await storeRedis().hset(`${PREFIX}:cakes:${idOf(cakeId)}`, 'attemptsMade', attempts - 1);
}

async function expectRetry(cakeId: string, reason: RegExp): Promise<void> {
  const job = await jobOf(cakeId);
  expect(job).toMatchObject({ attemptsMade: 1, failedReason: expect.stringMatching(reason) });
  expect(await job.isDelayed()).toBe(true);
  expect(await findDead(idOf(cakeId))).toBeNull();
}

/** It lies there with what went wrong, and its shopper and the bakery see that nobody draws it. */
async function expectDead(cakeId: string, reason: RegExp): Promise<void> {
  expect(await findDead(idOf(cakeId))).toMatchObject({ attempts, error: expect.stringMatching(reason) });
  await db().cake.update({ where: { id: cakeId }, data: { touchedAt: new Date(0) } });
  await sweepProofs(new Date());
  expect(await cakeNow(cakeId)).toMatchObject({ stage: 'drawing', proofFailedAt: expect.any(Date) });
}

test('a face that is missing in a worker is named, stores nothing, is tried again, and then lies among the dead', async () => {
  const reason = /the face caveat can't be read: .*ENOENT.*caveat-latin-700-normal\.woff/;
  const cakeId = await payOne();
  await withoutFace('caveat/files/caveat-latin-700-normal.woff', async () => {
    await attempt(cakeId);
    await expectRetry(cakeId, reason);
    expect(await cakeNow(cakeId)).toMatchObject({ stage: 'drawing', percent: 0, proof: null });
    await skipToLast(cakeId);
    await attempt(cakeId);
  });
  await expectDead(cakeId, reason);
  for (const view of views) {
    for (const width of proofWidths) expect(await hasObject(proofKey(cakeId, view, width))).toBe(false);
  }
  // With the file back, it is drawn once it is sent again.
  expect(await redrive({ queue: 'cakes', id: idOf(cakeId) })).toBe(true);
  await attempt(cakeId);
  expect(await cakeNow(cakeId)).toMatchObject({ stage: 'drawn', percent: 100, proofFailedAt: null });
});

test('with storage full an attempt fails and says so; only views that are stored whole are told of', async () => {
  const storage = await openFullStorage();
  const reason = /no space left on the device/;
  try {
    await withEnvironment({ S3_ENDPOINT: storage.url }, async () => {
      const cakeId = await payOne();
      // All of the first view, and one file of the second.
      storage.makeRoom(proofWidths.length + 1);
      await attempt(cakeId);
      await expectRetry(cakeId, reason);
      const cake = await cakeNow(cakeId);
      expect(cake).toMatchObject({
        stage: 'drawing',
        percent: 35,
        proof: { pictures: [{ view: 'table' }], hasSheet: false },
      });
      for (const width of proofWidths) expect(storage.kept).toContain(proofKey(cakeId, 'table', width));
      expect([...storage.kept].every((key) => key.startsWith(cakeFolder(cakeId)))).toBe(true);
      await skipToLast(cakeId);
      await attempt(cakeId);
      await expectDead(cakeId, reason);
      expect(cake.events.map(({ stage }) => stage)).toEqual(['drawing']);
    });
  } finally {
    await storage.close();
  }
});

/** Drawing rooms find the faces where their process stands: there, in a folder that lacks one file. */
async function withoutFace(file: string, work: () => Promise<void>): Promise<void> {
  const [home, elsewhere] = [process.cwd(), await mkdtemp(join(tmpdir(), 'faces-'))];
  const folder = join(elsewhere, 'node_modules/@fontsource');
  const isOther = (source: string) => !source.includes('.') || /latin(-ext)?-\d+-normal[.]woff$/.test(source);
  await cp(join(home, 'node_modules/@fontsource'), folder, {
    recursive: true,
    filter: (source) => isOther(source.slice(home.length)) || source.endsWith('@fontsource'),
  });
  await rm(join(folder, file));
  process.chdir(elsewhere);
  try {
    await work();
  } finally {
    process.chdir(home);
    await rm(elsewhere, { recursive: true });
  }
}
