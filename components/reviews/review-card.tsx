import { BadgeCheck } from 'lucide-react';
import { formatDate } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { Stars } from '#components/ui/stars.tsx';
import type { Locale, Review } from '#lib/catalog/schema.ts';

/** What one customer wrote, in the language it was written in. */
export function ReviewCard({ review, locale }: { review: Review; locale: Locale }) {
  const t = translator(locale, 'reviews');
  return (
    <article className="h-full rounded-tile bg-surface p-6 shadow-soft">
      <Stars rating={review.rating} locale={locale} />
      <div lang={review.locale}>
        <h3 className="mt-3 text-lg">{review.title}</h3>
        <p className="mt-2">{review.text}</p>
      </div>
      <p className="mt-4 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
        <span className="font-medium text-text">{review.author}</span>
        <span aria-hidden="true">·</span>
        <time dateTime={review.createdAt}>{formatDate(review.createdAt, locale)}</time>
        {review.isVerified && (
          <span className="inline-flex items-center gap-1 text-success">
            <BadgeCheck aria-hidden="true" className="size-4" />
            {t('verified')}
          </span>
        )}
      </p>
    </article>
  );
}
