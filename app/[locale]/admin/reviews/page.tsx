import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { StaffNav } from '#components/admin/staff-nav.tsx';
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
  await requireStaff(locale, reviewPaths.waiting(locale));
  const { reviews, total } = await listWaitingReviews();
  const t = translator(locale, 'waitingReviews');
  return (
    <div className="wrap max-w-4xl! pt-6">
      <StaffNav locale={locale} here="reviews" />
      <h1 className="text-title">{t('title')}</h1>
      <p aria-live="polite" className="mt-2 text-lg text-muted">
        {total === 0 ? t('none') : t('count', { count: total })}
      </p>
      <ul className="mt-8 grid gap-5">
        {reviews.map((review) => (
          <li key={review.id}>
            <WaitingReview review={review} locale={locale} moderate={moderate} />
          </li>
        ))}
      </ul>
    </div>
  );
}
