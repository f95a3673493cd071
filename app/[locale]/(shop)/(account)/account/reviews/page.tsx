import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireReader } from '#app/_lib/require-user.ts';
import { remove } from '#app/[locale]/(shop)/products/[slug]/actions.ts';
import { translator } from '#components/i18n/translator.ts';
import { OwnReviewCard } from '#components/reviews/own-review-card.tsx';
import { OwnReviewText } from '#components/reviews/own-review-text.tsx';
import { deleteTexts } from '#components/reviews/texts.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { accountPaths } from '#lib/accounts/paths.ts';
import { paths } from '#lib/catalog/paths.ts';
import { listOwnReviews } from '#lib/reviews/read.ts';

type Props = PageProps<'/[locale]/account/reviews'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'ownReviews')('title'), robots: { index: false } };
}

export default async function OwnReviewsPage({ params }: Props) {
  const locale = await requireLocale(params);
  const user = await requireReader(locale, accountPaths.reviews(locale));
  const reviews = await listOwnReviews(user.id);
  const t = translator(locale, 'ownReviews');
  return (
    <div className="max-w-3xl">
      <h1 className="text-title">{t('title')}</h1>
      {reviews.length === 0 ? (
        <div className="mt-8 grid justify-items-start gap-6">
          <p className="text-lg text-muted">
            {t('none')} {t('noneHint')}
          </p>
          <ButtonLink href={paths.home(locale)}>{t('toShop')}</ButtonLink>
        </div>
      ) : (
        <ul className="mt-8 grid gap-5">
          {reviews.map((review) => (
            <li key={review.slug}>
              <OwnReviewCard
                slug={review.slug}
                locale={locale}
                remove={remove}
                texts={{ edit: t('edit'), delete: deleteTexts(locale) }}
              >
                <OwnReviewText review={review} author={user.name} locale={locale} />
              </OwnReviewCard>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
