import { translator } from '#components/i18n/translator.ts';
import type { Locale, Review } from '#lib/catalog/schema.ts';
import type { VoteAction } from './helpful-button.tsx';
import { ReviewCard } from './review-card.tsx';

type Props = { reviews: Review[]; slug: string; locale: Locale; vote: VoteAction };

export function ReviewList({ reviews, slug, locale, vote }: Props) {
  // One object for all, so that it is sent once.
  const texts = { helpful: translator(locale, 'reviews')('helpful') };
  return (
    <ul className="grid gap-5 sm:grid-cols-2">
      {reviews.map((review) => (
        <li key={review.id}>
          <ReviewCard review={review} slug={slug} locale={locale} vote={vote} texts={texts} />
        </li>
      ))}
    </ul>
  );
}
