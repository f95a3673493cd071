'use client';

import { useState } from 'react';
import { Badge } from '#components/admin/ui/badge.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { useAction } from '#components/forms/use-action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatMoment } from '#components/i18n/format.ts';
import { ConfirmButton } from '#components/ui/confirm-button.tsx';
import { notify } from '#components/ui/notify.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { StaffOrder, StaffPayment } from '#lib/orders/desk/schema.ts';
import type { OrderActionSet } from './actions.ts';
import { providerText } from './provider-text.ts';
import { RefundDialog } from './refund-dialog.tsx';

type Props = {
  order: StaffOrder;
  locale: Locale;
  actions: OrderActionSet;
  onChanged: () => void;
  mayRefund: boolean;
};

/** What was paid, what went back, and what is still to be paid. */
export function OrderPayments({ order, locale, actions, onChanged, mayRefund }: Props) {
  const t = useAreaTexts('adminOrders');
  const { payments, paidMinor, refundedMinor, restMinor } = order;
  const sums = [
    [t('paid'), paidMinor],
    [t('givenBack'), refundedMinor],
    [t('rest'), restMinor],
  ] as const;
  return (
    <Panel title={t('payments')} className="print:break-inside-avoid print:shadow-none">
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 tabular-nums">
        {sums
          .filter(([, minor], index) => index === 0 || minor > 0)
          .map(([name, minor]) => (
            <div key={name} className="contents">
              <dt>{name}</dt>
              <dd className="text-right font-semibold">{formatPrice(minor, locale)}</dd>
            </div>
          ))}
      </dl>
      <ul className="mt-3 divide-y divide-line border-t border-line print:hidden">
        {payments.map((payment) => (
          <li key={payment.id} className="py-3">
            <PaymentEntry payment={payment} locale={locale} />
            {mayRefund && payment.refundableMinor > 0 && (
              <RefundDialog
                // What is left changes with each refund: a new form for it.
                key={payment.refundableMinor}
                number={order.number}
                payment={payment}
                locale={locale}
                refund={actions.refund}
                onChanged={onChanged}
              />
            )}
          </li>
        ))}
      </ul>
      {restMinor > 0 && <CashButton order={order} locale={locale} takeCash={actions.takeCash} onChanged={onChanged} />}
    </Panel>
  );
}

function PaymentEntry({ payment, locale }: { payment: StaffPayment; locale: Locale }) {
  const t = useAreaTexts('adminOrders');
  const { provider, status, amountMinor, paidAt, refunds } = payment;
  return (
    <>
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span>
          {providerText(t, provider)}, <span className="tabular-nums">{formatPrice(amountMinor, locale)}</span>
        </span>
        <Badge tone={status === 'paid' ? 'good' : 'plain'}>{t(`payment.${status}`)}</Badge>
      </p>
      <p className="text-sm text-muted">{formatMoment(paidAt, locale)}</p>
      <ul className="mt-1">
        {refunds.map((refund) => (
          <li key={refund.id} className="mt-1.5 border-l-4 border-line pl-3 text-sm">
            <span className={`font-medium tabular-nums ${refund.status === 'failed' ? 'text-danger' : ''}`}>
              {t('refundLine', {
                amount: formatPrice(refund.amountMinor, locale),
                state: t(`refundState.${refund.status}`),
              })}
            </span>
            {refund.reason && <span className="block wrap-anywhere text-muted">{refund.reason}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

type CashProps = Pick<Props, 'order' | 'locale' | 'onChanged'> & { takeCash: OrderActionSet['takeCash'] };

function CashButton({ order: { number, restMinor }, locale, takeCash, onChanged }: CashProps) {
  const t = useAreaTexts('adminOrders');
  const { run, isPending } = useAction(takeCash, locale);
  const [paymentId] = useState(() => crypto.randomUUID());
  const amount = formatPrice(restMinor, locale);

  async function take() {
    const answer = await run({ number, paymentId });
    if (!answer) return;
    onChanged();
    await notify(answer.ok ? t('cashDone') : answer.message, { tone: answer.ok ? 'plain' : 'error' });
  }

  return (
    <ConfirmButton
      look="quiet"
      className="mt-2 w-full print:hidden"
      isPending={isPending}
      texts={{
        title: t('cashTitle'),
        text: t('cashText', { amount }),
        confirm: t('cash', { amount }),
        cancel: t('keep'),
      }}
      onConfirm={() => void take()}
    >
      {t('cash', { amount })}
    </ConfirmButton>
  );
}
