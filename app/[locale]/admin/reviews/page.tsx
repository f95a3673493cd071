import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { ReviewStatuses } from '#components/admin/review-statuses.tsx';
import { StaffReview } from '#components/admin/staff-review.tsx';
import { KeysetNav } from '#components/admin/ui/keyset-nav.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { translator } from '#components/i18n/translator.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';
import { countWaitingReviews, listStaffReviews } from '#lib/reviews/read.ts';
import { reviewStatuses } from '#lib/reviews/schema.ts';
import { moderate } from './actions.ts';

type Props = PageProps<'/[locale]/admin/reviews'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'waitingReviews')('title'), robots: { index: false } };
}

export default async function ReviewsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, reviewPaths.staff(locale), 'reviews');
  const query = await searchParams;
  const status = reviewStatuses.find((name) => name === query.status) ?? 'pending';
  const after = typeof query.after === 'string' ? query.after : undefined;
  const [{ reviews, next }, waiting] = await Promise.all([listStaffReviews({ status, after }), countWaitingReviews()]);
  const t = translator(locale, 'waitingReviews');
  const nothing = status === 'pending' ? null : t('nothing');
  return (
    <div className="max-w-4xl">
      <PageHead
        title={t('title')}
        text={<span aria-live="polite">{waiting === 0 ? t('none') : t('count', { count: waiting })}</span>}
      >
        <ReviewStatuses current={status} locale={locale} />
      </PageHead>
      {reviews.length === 0 && nothing && <p>{nothing}</p>}
      <ul className="grid gap-5">
        {reviews.map((review) => (
          <li key={review.id}>
            <StaffReview review={review} locale={locale} moderate={moderate} />
          </li>
        ))}
      </ul>
      <KeysetNav
        locale={locale}
        first={after ? reviewPaths.staff(locale, { status }) : null}
        next={next && reviewPaths.staff(locale, { status, after: next })}
      />
    </div>
  );
}
