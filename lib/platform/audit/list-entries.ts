import { z } from 'zod';
import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { readCursor, writeCursor } from '../keyset.ts';
import type { AuditFilter, AuditLine } from './schema.ts';

const PER_PAGE = 30;

/**
 * A page of the log, the newest first. `zone` is the time zone of its days. `next` is the cursor of the page that follows. From the
 * primary: what was just done is there. Each condition is one that an index goes along, however much has been done.
 */
export async function listAuditEntries(
  filter: AuditFilter,
  { after, zone }: { after: string | undefined; zone: string },
): Promise<{ entries: AuditLine[]; next: string | null }> {
  const { sql, join } = Prisma;
  const { actor, action, subject } = filter;
  const [last] = readCursor(after, 1) ?? [];
  const before = /^\d{1,18}$/.test(String(last)) ? BigInt(String(last)) : null;
  const conditions = [
    actor && actorIs(actor),
    action && (action.includes('.') ? sql`action = ${action}` : sql`action LIKE ${`${action}.%`}`),
    subject && sql`subject = ${subject}`,
    before !== null && sql`id < ${before}`,
    ...(await daysAre(filter, zone)),
  ].filter((condition) => typeof condition === 'object');
  const where = conditions.length > 0 ? sql`WHERE ${join(conditions, ' AND ')}` : Prisma.empty;
  const rows = await db().$queryRaw<Row[]>`
    SELECT id, at, actor_kind AS "actorKind", actor_id AS "actorId", actor_name AS "actorName", action, subject, before, after
    FROM audit_entry ${where} ORDER BY id DESC LIMIT ${PER_PAGE + 1}`;
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

function actorIs(actor: string): Prisma.Sql {
  const { sql } = Prisma;
  if (actor === 'command' || actor === 'shop') return sql`actor_kind = ${actor}`;
  if (z.uuid().safeParse(actor).success) return sql`actor_id = ${actor}::uuid`;
  const beginning = `${actor.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql`actor_kind = 'user' AND lower(actor_name) LIKE ${beginning}`;
}

/**
 * From the first moment of the first day to the last of the last. An entry's id and its time grow together, but for as long as a
 * transaction takes, so days lie between two ids, and the log is read from there on.
 */
async function daysAre({ from, to }: AuditFilter, zone: string): Promise<Prisma.Sql[]> {
  if (!from && !to) return [];
  const { sql } = Prisma;
  const [row] = await db().$queryRaw<Days[]>`
    SELECT since, until,
      (SELECT id FROM audit_entry WHERE at < since - interval '1 hour' ORDER BY at DESC LIMIT 1) AS above,
      (SELECT id FROM audit_entry WHERE at > until + interval '1 hour' ORDER BY at LIMIT 1) AS below
    FROM (SELECT ${from ?? null}::date::timestamp AT TIME ZONE ${zone} AS since,
      (${to ?? null}::date + 1)::timestamp AT TIME ZONE ${zone} AS until) AS days`;
  return [
    row?.since && sql`at >= ${row.since}`,
    row?.until && sql`at < ${row.until}`,
    row?.above && sql`id > ${row.above}`,
    row?.below && sql`id < ${row.below}`,
  ].filter((condition) => condition instanceof Prisma.Sql);
}

type Days = { since: Date | null; until: Date | null; above: bigint | null; below: bigint | null };
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
