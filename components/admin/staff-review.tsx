import { formatMoment } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { ReviewPhotos } from '#components/reviews/review-photos.tsx';
import { concernTexts } from '#components/reviews/texts.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { Stars } from '#components/ui/stars.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { StaffReview as Review } from '#lib/reviews/schema.ts';
import { type ModerateAction, ModerateButtons } from './moderate-buttons.tsx';

type Props = { review: Review; locale: Locale; moderate: ModerateAction };

/** A review as the staff read it: what speaks against it, and what can become of it. */
export function StaffReview({ review, locale, moderate }: Props) {
  const t = translator(locale, 'waitingReviews');
  const titleId = `review-${review.id}`;
  return (
    <article aria-labelledby={titleId} className="rounded-3xl bg-surface p-6 shadow-soft sm:p-8">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Stars rating={review.rating} locale={locale} />
        <HoverLink href={paths.product(locale, review.slug)} className="underline underline-offset-4">
          {t('about', { author: review.author, product: review.product[locale] })}
        </HoverLink>
        <time dateTime={review.createdAt}>{formatMoment(review.createdAt, locale)}</time>
        {review.isVerified && <span className="text-success">{translator(locale, 'reviews')('verified')}</span>}
      </p>
      <div lang={review.locale}>
        <h2 id={titleId} className="mt-4 text-xl break-words">
          {review.title}
        </h2>
        <p className="mt-2 break-words whitespace-pre-line">{review.text}</p>
      </div>
      <ReviewPhotos review={review} locale={locale} />
      {review.concerns.length > 0 && (
        <ul className="mt-5 list-disc space-y-1 pl-5 text-sm text-danger">
          {review.concerns.map((concern) => (
            <li key={concern}>{concernTexts(locale)[concern]}</li>
          ))}
        </ul>
      )}
      <ModerateButtons
        reviewId={review.id}
        status={review.status}
        seenAt={review.updatedAt}
        locale={locale}
        action={moderate}
        texts={{
          publish: t('publish'),
          reject: t(review.status === 'published' ? 'takeDown' : 'reject'),
          published: t('published'),
          rejected: t('rejected'),
          title: review.title,
        }}
      />
    </article>
  );
}
