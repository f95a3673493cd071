import { translator } from '#components/i18n/translator.ts';
import type { DeleteReviewAction } from '#components/reviews/delete-review.tsx';
import type { VoteAction } from '#components/reviews/helpful-button.tsx';
import { ownLanguageFirst } from '#components/reviews/own-language-first.ts';
import { OwnReview } from '#components/reviews/own-review.tsx';
import { ReviewList } from '#components/reviews/review-list.tsx';
import { ReviewSummary } from '#components/reviews/review-summary.tsx';
import { ownReviewTexts } from '#components/reviews/texts.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';

type Props = { product: Product; locale: Locale; actions: { vote: VoteAction; remove: DeleteReviewAction } };

/** The first reviews, the way to all of them, and to one's own. */
export function ReviewsSection({ product, locale, actions }: Props) {
  const t = translator(locale, 'reviews');
  const { reviewSummary: summary, reviews, slug } = product;
  return (
    <section id="reviews" aria-labelledby="reviews-title" className="wrap mt-24">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <h2 id="reviews-title" className="text-section">
          {t('title')}
        </h2>
        <OwnReview slug={slug} locale={locale} remove={actions.remove} texts={ownReviewTexts(locale)} />
      </div>
      {summary.count === 0 ? (
        <p className="mt-4 text-muted">{t('none')}</p>
      ) : (
        <div className="mt-8 grid gap-10 lg:grid-cols-[18rem_1fr] lg:gap-14">
          <ReviewSummary summary={summary} locale={locale} />
          <div className="min-w-0">
            <ReviewList reviews={ownLanguageFirst(reviews, locale)} slug={slug} locale={locale} vote={actions.vote} />
            {summary.count > reviews.length && (
              <div className="mt-8">
                <ButtonLink href={paths.reviews(locale, slug)} look="quiet">
                  {t('all', { count: summary.count })}
                </ButtonLink>
              </div>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
