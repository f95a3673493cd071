import { Panel } from '#components/admin/ui/panel.tsx';
import { formatDate } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = {
  reviews: { id: number; rating: number; title: string; slug: string; createdAt: string }[];
  locale: Locale;
};

/** What somebody wrote of products. */
export function CustomerReviews({ reviews, locale }: Props) {
  const t = translator(locale, 'adminPeople');
  return (
    <Panel title={t('reviews')}>
      {reviews.length === 0 && <p>{t('noReviews')}</p>}
      <ul className="divide-y divide-line">
        {reviews.map(({ id, rating, title, slug, createdAt }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <HoverLink
              href={paths.product(locale, slug)}
              className="min-h-11 content-center wrap-anywhere underline-offset-4 hover:underline"
            >
              {t('reviewLine', { rating, title })}
            </HoverLink>
            <span className="text-sm text-muted">{formatDate(createdAt, locale)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
