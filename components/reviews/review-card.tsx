import { BadgeCheck } from 'lucide-react';
import { formatDate } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { Stars } from '#components/ui/stars.tsx';
import type { Locale, Review } from '#lib/catalog/schema.ts';
import { HelpfulButton, type VoteAction } from './helpful-button.tsx';
import { ReviewPhotos } from './review-photos.tsx';

type Props = { review: Review; slug: string; locale: Locale; vote: VoteAction; texts: { helpful: string } };

/** What one customer wrote, in the language it was written in. */
export function ReviewCard({ review, slug, locale, vote, texts }: Props) {
  const t = translator(locale, 'reviews');
  return (
    <article id={`review-${review.id}`} className="flex h-full flex-col rounded-tile bg-surface p-6 shadow-soft">
      <div className="leading-none">
        <Stars rating={review.rating} locale={locale} />
      </div>
      <div lang={review.locale}>
        <h3 className="mt-3 text-lg break-words">{review.title}</h3>
        <p className="mt-2 break-words whitespace-pre-line">{review.text}</p>
      </div>
      <ReviewPhotos review={review} locale={locale} />
      <p className="mt-auto flex flex-wrap items-center gap-x-2 gap-y-1 pt-4 text-sm text-muted">
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
      <div className="-mb-3 min-h-11">
        <HelpfulButton
          review={{ id: review.id, helpful: review.helpful, title: review.title }}
          slug={slug}
          locale={locale}
          vote={vote}
          texts={texts}
        />
      </div>
    </article>
  );
}
