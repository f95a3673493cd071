import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';
import { type ReviewStatus, reviewStatuses } from '#lib/reviews/schema.ts';

/** To what waits, to what is published, and to what was turned down. */
export function ReviewStatuses({ current, locale }: { current: ReviewStatus; locale: Locale }) {
  const t = translator(locale, 'waitingReviews');
  return (
    <nav aria-label={t('statuses')}>
      <ul className="flex flex-wrap rounded-3xl bg-surface p-1 shadow-soft">
        {reviewStatuses.map((status) => (
          <li key={status}>
            <HoverLink
              href={reviewPaths.staff(locale, { status })}
              aria-current={status === current ? 'page' : undefined}
              className="flex min-h-10 items-center rounded-full px-4 font-medium hover:text-primary aria-[current]:bg-primary aria-[current]:text-on-primary"
            >
              {t(`status.${status}`)}
            </HoverLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
