'use client';

import { OrderLink } from '#components/admin/orders/order-link.tsx';
import { Badge, type Tone } from '#components/admin/ui/badge.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Button } from '#components/ui/button.tsx';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { DayOrder } from '#lib/orders/schema.ts';
import { nextStep } from '#lib/orders/status.ts';
import { labelOf, sumUp } from './bake-plan.ts';
import type { OrderStep } from './use-order-moves.ts';

type Props = {
  order: DayOrder;
  isDelivery: boolean;
  /** Its time is over, and it is still here. */
  isLate: boolean;
  locale: Locale;
  isMoving: boolean;
  onMove: (to: OrderStep) => void;
};

const tones: Partial<Record<DayOrder['status'], Tone>> = { paid: 'plain', baking: 'warm', ready: 'good' };

/** An order of the day: whose it is, what is in it, how far it is, and the next thing to do with it. */
export function OrderLine({ order, isDelivery, isLate, locale, isMoving, onMove }: Props) {
  const t = useAreaTexts('today');
  const { number, name, phone, note, items, status, cakeStages, restMinor } = order;
  const next = nextStep({ status, cakes: cakeStages });
  const step = next === 'collected' && isDelivery ? 'delivered' : next;
  return (
    <article aria-label={number} className="flex flex-wrap items-start gap-x-5 gap-y-2 py-3 print:break-inside-avoid">
      <div className="w-40 shrink-0">
        <h4 className="-my-2.5 font-sans text-base print:my-0">
          <OrderLink number={number} locale={locale} />
        </h4>
        <p className="text-sm break-words text-muted">
          {name}
          <span className="block tabular-nums">{phone}</span>
        </p>
      </div>
      <div className="min-w-44 flex-1">
        <ul>
          {sumUp(items).map((item) => (
            <li key={item.key} className="flex gap-2">
              <span className="w-8 shrink-0 text-right font-semibold tabular-nums">{item.quantity} ×</span>
              <span className="min-w-0 break-words">{labelOf(item, { locale, own: t('ownCake') })}</span>
            </li>
          ))}
        </ul>
        {restMinor > 0 && (
          <p className="mt-1 font-semibold tabular-nums">{t('rest', { amount: formatPrice(restMinor, locale) })}</p>
        )}
        {note && <p className="mt-1 border-l-4 border-accent pl-2 text-sm break-words">{note}</p>}
      </div>
      <div className="flex min-h-11 items-center gap-3">
        {isLate && <Badge tone="bad">{t('late')}</Badge>}
        <Badge tone={tones[status] ?? 'plain'}>
          {t(`status.${status === 'collected' && isDelivery ? 'delivered' : status}`)}
        </Badge>
        {status === 'baking' && !next && <span className="text-sm text-muted">{t('waitsForCake')}</span>}
        {next && step && (
          <Button
            look={status === 'ready' ? 'primary' : 'quiet'}
            isPending={isMoving}
            onClick={() => onMove(next)}
            aria-label={`${t(`step.${step}`)}: ${number}`}
            className="min-h-11 px-4 py-2 print:hidden"
          >
            {t(`step.${step}`)}
          </Button>
        )}
      </div>
    </article>
  );
}
