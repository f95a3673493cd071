'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { ImportView } from '#lib/catalog/import-form.ts';

/** What is wrong with a row, in words: `importProblemText` for the browser, with the texts that an `AreaTexts` has brought. */
export function useProblemText() {
  const areas = [useAreaTexts('importProblems'), useAreaTexts('fieldErrors'), useAreaTexts('problems')];
  return ({ reason, values }: Pick<ImportView['problems'][number], 'reason' | 'values'>): string => {
    const t = areas.find((candidate) => candidate.has(reason as never));
    return t ? t(reason as never, values as never) : (areas[1]?.('format' as never) ?? reason);
  };
}
