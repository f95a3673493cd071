import { translator } from '#components/i18n/translator.ts';
import type { ImportView } from '#lib/catalog/import-form.ts';
import type { Locale } from '#lib/catalog/schema.ts';

/** What is wrong with a row, in words: those of the editor's fields, or the import's own. */
export function importProblemText(
  locale: Locale,
  { reason, values }: Pick<ImportView['problems'][number], 'reason' | 'values'>,
): string {
  for (const area of ['importProblems', 'fieldErrors', 'problems'] as const) {
    const t = translator(locale, area);
    if (t.has(reason as never)) return t(reason as never, values as never);
  }
  return translator(locale, 'fieldErrors')('format');
}
