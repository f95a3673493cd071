'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatDay, formatTime } from '#components/i18n/format.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { OrderView } from '#lib/orders/schema.ts';
import { bakery } from '#lib/shop/bakery.ts';

/** When it is handed out, and where; and what the shopper had to say. */
export function WhenAndWhere({ order, locale }: { order: OrderView; locale: Locale }) {
  const t = useAreaTexts('order');
  const { startsAt, endsAt } = order.slot;
  const { street, postcode, city } = order.address ?? { ...bakery, city: bakery.city[locale] };
  return (
    <dl className="grid gap-5 rounded-tile bg-surface p-5 shadow-soft sm:grid-cols-2 sm:p-7">
      <Row term={t('when')}>
        {t('pickupAt', {
          day: formatDay(startsAt, locale),
          from: formatTime(startsAt, locale),
          to: formatTime(endsAt, locale),
        })}
      </Row>
      <Row term={t('where')}>
        {street}, {postcode} {city}
      </Row>
      {order.note && (
        <div className="sm:col-span-2">
          <Row term={t('note')}>{order.note}</Row>
        </div>
      )}
    </dl>
  );
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="mt-1 font-medium whitespace-pre-line first-letter:uppercase">{children}</dd>
    </div>
  );
}
