import type { Locale, Review } from '#lib/catalog/schema.ts';
import { ReviewCard } from './review-card.tsx';

export function ReviewList({ reviews, locale }: { reviews: Review[]; locale: Locale }) {
  return (
    <ul className="grid gap-5 sm:grid-cols-2">
      {reviews.map((review) => (
        <li key={review.id}>
          <ReviewCard review={review} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
