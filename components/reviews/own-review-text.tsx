import { formatDate } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { Stars } from '#components/ui/stars.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { OwnReview } from '#lib/reviews/schema.ts';
import { ReviewPhotos } from './review-photos.tsx';
import { concernTexts } from './texts.ts';

type Props = { review: OwnReview; author: string; locale: Locale };

const tones = { published: 'text-success', pending: 'text-primary', rejected: 'text-danger' } as const;

/** What somebody wrote, how it stands, and why it waits. */
export function OwnReviewText({ review, author, locale }: Props) {
  const t = translator(locale, 'ownReviews');
  const { status, slug, helpful } = review;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-xl">
          <HoverLink href={paths.product(locale, slug)} className="underline-offset-4 hover:underline">
            {review.product[locale]}
          </HoverLink>
        </h2>
        <p className={`font-medium ${tones[status]}`}>{t(`status.${status}`)}</p>
      </div>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-muted">
        <Stars rating={review.rating} locale={locale} />
        <time dateTime={review.createdAt}>{formatDate(review.createdAt, locale)}</time>
        {helpful > 0 && <span>{t('helpful', { count: helpful })}</span>}
      </p>
      <h3 className="mt-4 text-lg break-words">{review.title}</h3>
      <p className="mt-1 break-words whitespace-pre-line">{review.text}</p>
      <ReviewPhotos review={{ author, photos: review.photos }} locale={locale} />
      {status === 'rejected' && <p className="mt-4 text-muted">{t('rejectedWhy')}</p>}
      {status === 'pending' && review.concerns.length > 0 && (
        <ul className="mt-4 list-disc space-y-1 pl-5 text-sm text-muted">
          {review.concerns.map((concern) => (
            <li key={concern}>{concernTexts(locale)[concern]}</li>
          ))}
        </ul>
      )}
    </>
  );
}
