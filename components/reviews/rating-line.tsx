import { formatNumber } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { Stars } from '#components/ui/stars.tsx';
import type { Locale, ReviewSummary } from '#lib/catalog/schema.ts';

/** Stars, average and number of reviews on one line; nothing before the first review. */
export function RatingLine(props: { summary: ReviewSummary; locale: Locale; className?: string; isLong?: boolean }) {
  const { summary, locale, className = '', isLong = false } = props;
  if (summary.count === 0) return null;
  const t = translator(locale, 'reviews');
  return (
    <p className={`flex flex-wrap items-center gap-x-2 text-sm text-muted ${className}`}>
      <Stars rating={summary.average} locale={locale} />
      <span aria-hidden="true" className="tabular-nums">
        {formatNumber(summary.average, locale, 1)}
      </span>
      <span className={isLong ? '' : 'sr-only'}>{t('count', { count: summary.count })}</span>
      {!isLong && (
        <span aria-hidden="true" className="tabular-nums">
          ({formatNumber(summary.count, locale)})
        </span>
      )}
    </p>
  );
}
