import Link from 'next/link';
import { formatDate, formatDay, formatTime } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Message } from '#components/ui/message.tsx';
import { cakeStages } from '#lib/cakes/stages.ts';
import { paths } from '#lib/catalog/paths.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { orderPaths } from '#lib/orders/paths.ts';
import type { OrderSummary } from '#lib/orders/schema.ts';
import { depositRows } from './deposit-rows.ts';
import { ItemPicture } from './item-picture.tsx';

const MOST_PICTURES = 4;

/** Everything somebody has ordered, newest first. */
export function OrderList({ orders, locale }: { orders: OrderSummary[]; locale: Locale }) {
  const t = translator(locale, 'order');
  if (orders.length === 0) {
    return (
      <Message title={t('listTitle')} text={t('listEmpty')}>
        <ButtonLink href={paths.home(locale)}>{t('listEmptyLink')}</ButtonLink>
      </Message>
    );
  }
  return (
    <>
      <h1 className="text-title">{t('listTitle')}</h1>
      <ul className="mt-8 flex flex-col gap-4">
        {orders.map((order) => (
          <li key={order.number}>
            <OrderRow order={order} locale={locale} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OrderRow({ order, locale }: { order: OrderSummary; locale: Locale }) {
  const t = translator(locale, 'order');
  const cakes = translator(locale, 'tracker');
  const d = translator(locale, 'deposit');
  const { number, status, slot, totalMinor, placedAt, pieces, pictures } = order;
  const isUnderWay = status === 'paid' || status === 'baking';
  const slowest = cakeStages.find((stage) => order.cakeStages.includes(stage));
  return (
    <article className="group relative flex flex-wrap items-center gap-x-6 gap-y-3 rounded-tile bg-surface p-5 shadow-soft">
      <div className="flex -space-x-4" aria-hidden="true">
        {pictures.slice(0, MOST_PICTURES).map((item) => (
          <ItemPicture key={item.lineId} item={item} className="rounded-full border-2 border-surface" />
        ))}
      </div>
      <div className="min-w-48 flex-1">
        <h2 className="text-lg">
          <Link
            href={orderPaths.order(locale, number)}
            prefetch={false}
            className="group-hover:text-primary after:absolute after:inset-0 after:rounded-tile"
          >
            {t('title', { number })}
          </Link>
        </h2>
        <p className="text-sm text-muted">
          {t('placedOn', { date: formatDate(placedAt, locale) })} · {t('pieces', { count: pieces })}
        </p>
      </div>
      <p className="text-sm first-letter:uppercase">
        {formatDay(slot.startsAt, locale, 'short')}, {formatTime(slot.startsAt, locale)}
      </p>
      <p className="rounded-full bg-plaster px-3 py-1 text-sm font-medium">
        {slowest && isUnderWay ? cakes(`word.${slowest}`) : t(`status.${status}`)}
      </p>
      <div className="tabular-nums sm:text-right">
        <p className="font-semibold">{formatPrice(totalMinor, locale)}</p>
        {depositRows(order).map(({ text, minor }) => (
          <p key={text} className="text-sm text-muted">
            {d(text)}: {formatPrice(minor, locale)}
          </p>
        ))}
      </div>
    </article>
  );
}
