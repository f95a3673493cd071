import { randomUUID } from 'node:crypto';
import { currentActor } from '#lib/platform/audit/actor.ts';
import { record } from '#lib/platform/audit/record.ts';
import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { deleteObjects, putObject } from '#lib/platform/storage/objects.ts';
import { readHead, requireText } from './read-file.ts';

export const importKey = (id: string) => `imports/${id}.csv`;

/**
 * Keeps a file of products, to be checked by a worker; nothing of it is applied. Answers its id.
 * @throws AppError of `requireText` and `readHead`: then nothing is kept
 */
export async function startImport({
  bytes,
  fileName,
  user,
}: {
  bytes: Buffer;
  fileName: string;
  user: { id: string; name: string };
}): Promise<{ id: string }> {
  readHead(requireText(bytes));
  const id = randomUUID();
  await putObject(importKey(id), bytes, 'text/csv; charset=utf-8');
  try {
    await db().$transaction(async (tx) => {
      const row = { id, fileName: fileName.slice(0, 120), userId: user.id, userName: user.name };
      await tx.productImport.create({ data: row });
      await record(tx, { action: 'import.check', subject: id, after: { fileName: row.fileName } });
      await addToOutbox(tx, 'products.import', { importId: id });
    });
  } catch (error) {
    await deleteObjects([importKey(id)]);
    throw error;
  }
  return { id };
}

/**
 * Applies a file that was checked, in the name of whoever says so: rows that are right are saved, the others stay undone. Pressed twice,
 * it is applied once, by who came first.
 */
export async function applyImport(id: string): Promise<void> {
  const actor = currentActor();
  const appliedBy = actor.kind === 'user' ? { appliedById: actor.id, appliedByName: actor.name } : {};
  await db().$transaction(async (tx) => {
    const { count } = await tx.productImport.updateMany({
      where: { id, status: 'checked' },
      data: { status: 'applying', ...BEGINNING, ...appliedBy },
    });
    if (count === 0) {
      const row = await tx.productImport.findUnique({ where: { id } });
      if (!row) throw new AppError('not-found', { message: `there is no import ${id}` });
      if (row.status === 'applying' || row.status === 'applied') return;
      throw new AppError('conflict', { message: `import ${id} is ${row.status}`, reason: 'import-not-checked' });
    }
    await tx.importProblem.deleteMany({ where: { importId: id } });
    await record(tx, { action: 'import.apply', subject: id });
    await addToOutbox(tx, 'products.import', { importId: id });
  });
}

const BEGINNING = { doneCount: 0, newCount: 0, changedCount: 0, unchangedCount: 0, refusedCount: 0, endedAt: null };
