import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { WaitingReview } from '#components/admin/waiting-review.tsx';
import { translator } from '#components/i18n/translator.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';
import { listWaitingReviews } from '#lib/reviews/read.ts';
import { moderate } from './actions.ts';

type Props = PageProps<'/[locale]/admin/reviews'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'waitingReviews')('title'), robots: { index: false } };
}

export default async function WaitingReviewsPage({ params }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, reviewPaths.waiting(locale), 'reviews');
  const { reviews, total } = await listWaitingReviews();
  const t = translator(locale, 'waitingReviews');
  return (
    <div className="max-w-4xl">
      <PageHead
        title={t('title')}
        text={<span aria-live="polite">{total === 0 ? t('none') : t('count', { count: total })}</span>}
      />
      <ul className="grid gap-5">
        {reviews.map((review) => (
          <li key={review.id}>
            <WaitingReview review={review} locale={locale} moderate={moderate} />
          </li>
        ))}
      </ul>
    </div>
  );
}
