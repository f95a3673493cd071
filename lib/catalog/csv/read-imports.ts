import { db } from '#lib/platform/db/client.ts';
import type { ProductImport } from '#lib/platform/db/generated/client.ts';
import type { ImportLine, ImportView } from '../import-form.ts';

/** Newest first. */
const SHOWN = 20;
/** Problems that a page shows; the report has them all. */
const PROBLEMS_SHOWN = 200;

export async function listImports(): Promise<ImportLine[]> {
  const rows = await db().productImport.findMany({ orderBy: { createdAt: 'desc' }, take: SHOWN });
  return rows.map(toLine);
}

/** An import as its page shows it; null if there is none. From the primary: it is asked for again and again while it runs. */
export async function getImport(id: string): Promise<ImportView | null> {
  const row = await db().productImport.findUnique({ where: { id } });
  if (!row) return null;
  const problems = await db().importProblem.findMany({
    where: { importId: id },
    orderBy: [{ line: 'asc' }, { id: 'asc' }],
    take: PROBLEMS_SHOWN,
  });
  return { ...toLine(row), problems: problems.map(toProblem) };
}

/** Every problem, in pieces, in the order of the file. */
export async function* listProblems(importId: string): AsyncGenerator<ImportView['problems']> {
  for (let skip = 0; ; skip += BATCH) {
    const rows = await db().importProblem.findMany({
      where: { importId },
      orderBy: [{ line: 'asc' }, { id: 'asc' }],
      ...{ skip, take: BATCH },
    });
    if (rows.length === 0) return;
    yield rows.map(toProblem);
  }
}
const BATCH = 1000;

function toLine({ createdAt, endedAt, userId: _, checkedAt: __, appliedById: ___, ...row }: ProductImport): ImportLine {
  return { ...row, createdAt: createdAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}

function toProblem({
  line,
  slug,
  column,
  reason,
  values,
}: { values: unknown } & Omit<ImportView['problems'][number], 'values'>) {
  return { line, slug, column, reason, values: values as Record<string, string | number> };
}
