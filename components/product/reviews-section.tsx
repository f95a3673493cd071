import { translator } from '#components/i18n/translator.ts';
import { ownLanguageFirst } from '#components/reviews/own-language-first.ts';
import { ReviewList } from '#components/reviews/review-list.tsx';
import { ReviewSummary } from '#components/reviews/review-summary.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';

/** The first reviews, and the way to all of them. */
export function ReviewsSection({ product, locale }: { product: Product; locale: Locale }) {
  const t = translator(locale, 'reviews');
  const { reviewSummary: summary, reviews, slug } = product;
  return (
    <section id="reviews" aria-labelledby="reviews-title" className="wrap mt-24">
      <h2 id="reviews-title" className="text-section">
        {t('title')}
      </h2>
      {summary.count === 0 ? (
        <p className="mt-4 text-muted">{t('none')}</p>
      ) : (
        <div className="mt-8 grid gap-10 lg:grid-cols-[18rem_1fr] lg:gap-14">
          <ReviewSummary summary={summary} locale={locale} />
          <div className="min-w-0">
            <ReviewList reviews={ownLanguageFirst(reviews, locale)} locale={locale} />
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
