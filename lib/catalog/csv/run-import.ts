import pLimit from 'p-limit';
import { type Actor, actAs } from '#lib/platform/audit/actor.ts';
import { db } from '#lib/platform/db/client.ts';
import type { ProductImport } from '#lib/platform/db/generated/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { readObject } from '#lib/platform/storage/objects.ts';
import { findForms, findLastChanges } from '../edited-product.ts';
import { AMONG_MANY } from '../save-product.ts';
import { findCompanionsOf, judgeRow, type Known, type Outcome, readKnown } from './judge-row.ts';
import { type CsvRow, IMPORT_LIMITS, readRows, requireText } from './read-file.ts';
import { importKey } from './start-import.ts';

/**
 * Rows that are looked at, noted as done, and published (`products.publish` takes no more), at a time. A run that goes on tells again of
 * so many that may have been saved and not noted, another release's included: less than the former release has is no choice.
 */
export const BATCH = 200;
/** Of these, so many are saved at once: others want the worker and the database too. */
const AT_ONCE = 2;

/**
 * The worker's part of an import: checks its rows, or applies them once somebody has said so. It notes how far it is with each batch, in
 * one transaction with the outbox row that publishes what it saved, and goes on there; a row that was applied before changes nothing
 * more. @throws if storage or the database is away: run it again
 */
export async function runImport(importId: string, signal: AbortSignal): Promise<void> {
  const row = await db().productImport.findUnique({ where: { id: importId } });
  if (row?.status !== 'checking' && row?.status !== 'applying') return;
  const file = await readObject(importKey(importId));
  if (!file) throw new AppError('unavailable', { message: `${importKey(importId)} is not in storage` });
  const actor: Actor = row.appliedById
    ? { kind: 'user', id: row.appliedById, name: row.appliedByName ?? '' }
    : { kind: 'shop' };
  try {
    const text = requireText(file);
    const { rowCount, firstLines } = await survey(text);
    await db().productImport.update({
      where: { id: importId },
      data: { rowCount, ...(row.status === 'checking' && row.doneCount === 0 && { checkedAt: new Date() }) },
    });
    await actAs(actor, () => goThrough({ ...row, firstLines, text, signal }));
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable') throw error;
    await fail(importId, error);
  }
}

type Run = Pick<ProductImport, 'id' | 'status' | 'doneCount' | 'checkedAt'> & {
  text: string;
  firstLines: ReadonlyMap<string, number>;
  signal: AbortSignal;
};

/** How many rows there are, and the line at which each slug stands first. @throws AppError `too-large`, `invalid` */
async function survey(text: string): Promise<{ rowCount: number; firstLines: Map<string, number> }> {
  const firstLines = new Map<string, number>();
  let rowCount = 0;
  for await (const { line, cells } of readRows(text)) {
    rowCount += 1;
    const slug = cells.slug?.trim() ?? '';
    if (!firstLines.has(slug)) firstLines.set(slug, line);
    if (rowCount > IMPORT_LIMITS.rows) {
      const values = { most: IMPORT_LIMITS.rows };
      throw new AppError('too-large', { message: 'too many rows', reason: 'csv-too-many-rows', values });
    }
  }
  if (rowCount === 0) throw new AppError('invalid', { message: 'no rows', reason: 'csv-empty' });
  return { rowCount, firstLines };
}

async function goThrough(run: Run): Promise<void> {
  const known = await readKnown();
  let done = 0;
  let batch: CsvRow[] = [];
  const flush = async () => {
    run.signal.throwIfAborted();
    if (batch.length === 0) return true;
    const isOurs = await deal(run, { batch, done, known });
    done += batch.length;
    batch = [];
    return isOurs;
  };
  let position = 0;
  for await (const row of readRows(run.text)) {
    position += 1;
    if (position <= run.doneCount) {
      done = position;
      continue;
    }
    batch.push(row);
    // Another run has gone on with it: that one will end it.
    if (batch.length === BATCH && !(await flush())) return;
  }
  if (!(await flush())) return;
  const status = run.status === 'checking' ? 'checked' : 'applied';
  await db().productImport.updateMany({
    where: { id: run.id, status: run.status },
    data: { status, endedAt: new Date() },
  });
}

/** Deals with some rows and notes what became of them; false if somebody else has noted them already. */
async function deal(
  run: Run,
  { batch, done, known }: { batch: CsvRow[]; done: number; known: Known },
): Promise<boolean> {
  const isApplying = run.status === 'applying';
  const slugs = batch.map(({ cells }) => cells.slug?.trim() ?? '');
  const stored = await findForms(db(), slugs);
  const companions = await findCompanionsOf(batch, run.checkedAt);
  const lastChanges = isApplying ? await findLastChanges(db(), slugs) : new Map<string, Date>();
  const isResumed = isApplying && done === run.doneCount;
  // Read after the products: what has been applied by then is either seen here, or a revision that is not `stored`'s.
  const seenStock = isApplying ? await findSeenStock(run.id, slugs) : new Map<string, never>();
  const circumstances = { ...run, stored, known, companions, lastChanges, seenStock, isApplying, isResumed };
  const few = pLimit(AT_ONCE);
  const outcomes = await few.map(batch, async (row) => {
    run.signal.throwIfAborted();
    return judgeRow(row, circumstances);
  });
  return note(run, { outcomes, done });
}

async function findSeenStock(importId: string, slugs: string[]) {
  const rows = await db().importStock.findMany({ where: { importId, slug: { in: slugs } } });
  return new Map(rows.map((row) => [row.slug, row]));
}

async function note(run: Run, { outcomes, done }: { outcomes: Outcome[]; done: number }): Promise<boolean> {
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  return db().$transaction(async (tx) => {
    // Whoever notes the rows: who has saved some publishes them.
    const productIds = outcomes.flatMap((outcome) => ('saved' in outcome && outcome.saved ? outcome.saved : []));
    if (productIds.length > 0) await addToOutbox(tx, 'products.publish', { productIds }, { priority: AMONG_MANY });
    const noted = await tx.productImport.updateMany({
      where: { id: run.id, status: run.status, doneCount: done },
      data: {
        doneCount: done + outcomes.length,
        newCount: { increment: count('new') },
        changedCount: { increment: count('changed') },
        unchangedCount: { increment: count('unchanged') },
        refusedCount: { increment: count('refused') },
      },
    });
    if (noted.count === 0) return false;
    const problems = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? outcome.problems : []));
    await tx.importProblem.createMany({ data: problems.map((problem) => ({ importId: run.id, ...problem })) });
    if (run.status === 'applying') return true;
    const seen = outcomes.flatMap((outcome) => ('stockSeen' in outcome && outcome.stockSeen ? outcome.stockSeen : []));
    await tx.importStock.createMany({ data: seen.map((one) => ({ importId: run.id, ...one })) });
    return true;
  });
}

async function fail(importId: string, { reason, values }: AppError): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.productImport.update({ where: { id: importId }, data: { status: 'failed', endedAt: new Date() } });
    await tx.importProblem.deleteMany({ where: { importId } });
    const line = Number(values.line ?? 0);
    await tx.importProblem.create({ data: { importId, line, slug: '', column: '', reason, values: { ...values } } });
  });
}
