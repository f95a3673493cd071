import { formatNumber } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { Stars } from '#components/ui/stars.tsx';
import type { Locale, ReviewSummary as Summary } from '#lib/catalog/schema.ts';

/** The average in large, and how the ratings are spread. */
export function ReviewSummary({ summary, locale }: { summary: Summary; locale: Locale }) {
  const t = translator(locale, 'reviews');
  const rows = summary.histogram.map((count, index) => ({ rating: index + 1, count })).reverse();
  return (
    <div>
      <div className="flex items-center gap-4">
        <p className="font-display text-6xl tabular-nums">{formatNumber(summary.average, locale, 1)}</p>
        <div>
          <Stars rating={summary.average} locale={locale} className="h-6" />
          <p className="text-muted">{t('count', { count: summary.count })}</p>
        </div>
      </div>
      <figure className="mt-6">
        <figcaption className="sr-only">{t('histogram')}</figcaption>
        <dl className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-2 text-sm">
          {rows.map(({ rating, count }) => (
            <Row
              key={rating}
              label={t('histogramRow', { rating })}
              share={count / summary.count}
              count={formatNumber(count, locale)}
            />
          ))}
        </dl>
      </figure>
    </div>
  );
}

function Row({ label, share, count }: { label: string; share: number; count: string }) {
  return (
    <div className="col-span-3 grid grid-cols-subgrid items-center">
      <dt>{label}</dt>
      <dd className="col-span-2 grid grid-cols-subgrid items-center">
        <span className="h-2.5 overflow-hidden rounded-full bg-line forced-color-adjust-none">
          <span
            className="block h-full rounded-full bg-accent"
            style={{ width: `${Math.round(share * 1000) / 10}%` }}
          />
        </span>
        <span className="min-w-8 text-right text-muted tabular-nums">{count}</span>
      </dd>
    </div>
  );
}
