import { Download } from 'lucide-react';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { figurePaths } from '#lib/figures/paths.ts';
import type { Figures, FigureTable } from '#lib/figures/schema.ts';

type Props = { locale: Locale; table: FigureTable; figures: Pick<Figures, 'span' | 'until'>; name: string };

/** One of the tables as a file. */
export function CsvLink({ locale, table, figures: { span, until }, name }: Props) {
  return (
    <a
      href={figurePaths.csv(locale, table, { span, until })}
      download
      aria-label={translator(locale, 'adminFigures')('csvOf', { name })}
      className="inline-flex min-h-10 items-center gap-1.5 rounded-full px-2 font-medium hover:text-primary"
    >
      <Download aria-hidden="true" className="size-4" />
      CSV
    </a>
  );
}
