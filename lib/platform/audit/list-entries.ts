import { z } from 'zod';
import { db } from '../db/client.ts';
import type { Prisma } from '../db/generated/client.ts';
import { readCursor, writeCursor } from '../keyset.ts';
import type { AuditFilter, AuditLine } from './schema.ts';

const PER_PAGE = 30;

/**
 * A page of the log, the newest first. `zone` is the time zone of its days. `next` is the cursor of the page that follows. From the
 * primary: what was just done is there.
 */
export async function listAuditEntries(
  filter: AuditFilter,
  { after, zone }: { after: string | undefined; zone: string },
): Promise<{ entries: AuditLine[]; next: string | null }> {
  const [last] = readCursor(after, 1) ?? [];
  const before = /^\d{1,18}$/.test(String(last)) ? BigInt(String(last)) : null;
  const at = await daysOf(filter, zone);
  const where: Prisma.AuditEntryWhereInput = {
    ...actorOf(filter.actor),
    ...(filter.action && { action: filter.action.includes('.') ? filter.action : { startsWith: `${filter.action}.` } }),
    ...(filter.subject && { subject: filter.subject }),
    ...(at && { at }),
    ...(before !== null && { id: { lt: before } }),
  };
  const rows = await db().auditEntry.findMany({ where, orderBy: { id: 'desc' }, take: PER_PAGE + 1 });
  const page = rows.slice(0, PER_PAGE);
  const end = page.at(-1);
  return {
    entries: await toLines(page),
    next: rows.length > PER_PAGE && end ? writeCursor([String(end.id)]) : null,
  };
}

/** The last words about somebody or something. */
export async function listEntriesAbout(subject: string, count = 20): Promise<AuditLine[]> {
  const rows = await db().auditEntry.findMany({ where: { subject }, orderBy: { id: 'desc' }, take: count });
  return toLines(rows);
}

function actorOf(actor: string | undefined): Prisma.AuditEntryWhereInput {
  if (!actor) return {};
  if (actor === 'command' || actor === 'shop') return { actorKind: actor };
  if (z.uuid().safeParse(actor).success) return { actorId: actor };
  return { actorKind: 'user', actorName: { startsWith: actor, mode: 'insensitive' } };
}

/** From the first moment of the first day to the last of the last. */
async function daysOf({ from, to }: AuditFilter, zone: string): Promise<{ gte?: Date; lt?: Date } | null> {
  if (!from && !to) return null;
  const [row] = await db().$queryRaw<{ gte: Date | null; lt: Date | null }[]>`
    SELECT ${from ?? null}::date::timestamp AT TIME ZONE ${zone} AS gte,
      (${to ?? null}::date + 1)::timestamp AT TIME ZONE ${zone} AS lt`;
  return { ...(row?.gte && { gte: row.gte }), ...(row?.lt && { lt: row.lt }) };
}

type Row = Prisma.AuditEntryGetPayload<object>;

/** People are told by their names, not by their ids. */
async function toLines(rows: Row[]): Promise<AuditLine[]> {
  const ids = [...new Set(rows.map(({ subject }) => subject))].filter((subject) => z.uuid().safeParse(subject).success);
  const people =
    ids.length > 0 ? await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }) : [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => toLine(row, names.get(row.subject) ?? null));
}

function toLine(
  { id, at, actorKind, actorId, actorName, action, subject, before, after }: Row,
  subjectName: string | null,
): AuditLine {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return {
    ...{ id: String(id), at: at.toISOString(), action, subject, subjectName },
    actor: { kind: actorKind, id: actorId, name: actorName },
    changes: names
      .map((name) => ({ name, before: was[name], after: is[name] }))
      .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after)),
  };
}

function valuesOf(json: unknown): Record<string, unknown> {
  return json !== null && typeof json === 'object' && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
}
