import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { localeOrDefault } from '#app/_lib/locale.ts';
import { staffRoute } from '#app/_lib/staff-route.ts';
import { streamText } from '#app/_lib/stream-text.ts';
import { importProblemText } from '#components/admin/products/import-problem-text.ts';
import { translator } from '#components/i18n/translator.ts';
import { getImport, listProblems } from '#lib/catalog/csv/read-imports.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { AppError } from '#lib/platform/errors.ts';

export const dynamic = 'force-dynamic';

/** Everything that is wrong with a file, a line for each, in `?locale=`. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/admin/product-imports/[id]/report'>,
): Promise<Response> {
  const { id } = await params;
  const locale = localeOrDefault(new URL(request.url).searchParams.get('locale') ?? undefined);
  return staffRoute('catalog', async () => {
    const found = z.uuid().safeParse(id).success ? await getImport(id) : null;
    if (!found) throw new AppError('not-found', { message: `there is no import ${id}` });
    return streamText(report(id, locale), { fileName: `report-${id}.csv`, contentType: 'text/csv; charset=utf-8' });
  });
}

async function* report(id: string, locale: Locale): AsyncGenerator<string> {
  const t = translator(locale, 'adminImports');
  yield `\uFEFF${stringify([[t('line'), t('slug'), t('column'), t('problem')]])}`;
  for await (const problems of listProblems(id)) {
    const rows = problems.map((problem) => [
      ...[problem.line, problem.slug, problem.column],
      importProblemText(locale, problem),
    ]);
    yield stringify(rows, { escape_formulas: true });
  }
}
