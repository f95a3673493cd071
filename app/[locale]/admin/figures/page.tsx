import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { CsvLink } from '#components/admin/figures/csv-link.tsx';
import { FigureStats } from '#components/admin/figures/figure-stats.tsx';
import { BestSellers, DiscountUses, SeriesTable } from '#components/admin/figures/figure-tables.tsx';
import { SeriesPanel } from '#components/admin/figures/series-panel.tsx';
import { toSeries } from '#components/admin/figures/series-texts.ts';
import { SlotGrid } from '#components/admin/figures/slot-grid.tsx';
import { SpanNav } from '#components/admin/figures/span-nav.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { formatMoment } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { getFigures } from '#lib/figures/get-figures.ts';
import { figurePaths } from '#lib/figures/paths.ts';
import { spanSchema } from '#lib/figures/schema.ts';
import { dayFrom, readDay } from '#lib/shop/days.ts';

type Props = PageProps<'/[locale]/admin/figures'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'admin')('page.figures'), robots: { index: false } };
}

export default async function FiguresPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, figurePaths.figures(locale), 'figures');
  const query = await searchParams;
  const today = dayFrom(new Date(), 0);
  const span = spanSchema.safeParse(query.span).data ?? 'day';
  const until = readDay(query.until) ?? today;
  const figures = await getFigures(until, span);
  const t = translator(locale, 'adminFigures');
  const counted = figures.countedAt ? t('counted', { when: formatMoment(figures.countedAt, locale) }) : t('notCounted');
  const csv = (table: Parameters<typeof CsvLink>[0]['table'], name: string) => (
    <CsvLink locale={locale} table={table} figures={figures} name={name} />
  );
  return (
    <>
      <PageHead title={t('title')} text={`${t('text')} ${counted}`}>
        <SpanNav locale={locale} figures={figures} today={today} />
      </PageHead>
      <FigureStats locale={locale} figures={figures} />
      <div className="mt-6 grid gap-6 xl:grid-cols-2">
        <Panel title={t(`by.${span}`)} aside={csv('series', t(`by.${span}`))} className="xl:col-span-2">
          <SeriesPanel series={toSeries(figures, locale)} legend={t('shows')} />
          <details className="mt-3">
            <summary className="min-h-10 cursor-pointer font-medium hover:text-primary">{t('inNumbers')}</summary>
            <SeriesTable locale={locale} figures={figures} />
          </details>
        </Panel>
        <Panel title={t('best')} aside={csv('products', t('best'))}>
          <BestSellers locale={locale} figures={figures} />
        </Panel>
        <div className="grid content-start gap-6">
          <Panel title={t('slots')} aside={csv('slots', t('slots'))}>
            <SlotGrid locale={locale} slots={figures.slots} />
          </Panel>
          <Panel title={t('discounts')} aside={csv('discounts', t('discounts'))}>
            <DiscountUses locale={locale} figures={figures} />
          </Panel>
        </div>
      </div>
    </>
  );
}
