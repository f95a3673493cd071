'use client';

import { Panel } from '#components/admin/ui/panel.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatMoment } from '#components/i18n/format.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { HistoryEntry, StaffOrder } from '#lib/orders/desk/schema.ts';

type Texts = ReturnType<typeof useAreaTexts<'adminOrders'>>;

/** What has happened to an order and its cakes, and what the staff did about it; the newest first. */
export function OrderHistory({ order, locale }: { order: StaffOrder; locale: Locale }) {
  const t = useAreaTexts('adminOrders');
  return (
    <Panel title={t('history')} className="print:hidden">
      <ol className="grid gap-2.5">
        {order.history.toReversed().map((entry) => (
          <li key={entry.key} className="grid gap-x-4 sm:grid-cols-[12rem_1fr]">
            <time dateTime={entry.at} className="text-sm text-muted tabular-nums">
              {formatMoment(entry.at, locale)}
            </time>
            <span className="wrap-anywhere">{wordsOf(entry, t, locale)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const steps = [
  ...(['placed', 'declined', 'paid', 'baking', 'ready', 'collected', 'cancelled', 'expired', 'refunded'] as const),
];
const deeds = ['advance', 'refund', 'cancel', 'note', 'cash', 'take', 'resend'] as const;

function wordsOf(entry: HistoryEntry, t: Texts, locale: Locale): string {
  switch (entry.kind) {
    case 'order': {
      const step = steps.find((each) => each === entry.step);
      return step ? t(`happened.${step}`) : entry.step;
    }
    case 'cake':
      return t('cakeEntry', { nth: entry.nth, stage: t(`cakeStage.${entry.stage}`) });
    case 'asked':
    case 'answered':
      return t(entry.kind, { nth: entry.nth, text: entry.text });
    case 'staff': {
      const deed = deeds.find((each) => entry.action.endsWith(`.${each}`));
      const what = deed ? t(`did.${deed}`) : t('did.other', { action: entry.action });
      const more = [entry.amountMinor !== null && formatPrice(entry.amountMinor, locale), entry.reason];
      return [t('whoDid', { who: entry.who ?? t('aCommand'), what }), ...more].filter(Boolean).join(': ');
    }
  }
}
