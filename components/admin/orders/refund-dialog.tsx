'use client';

import { useState } from 'react';
import { SubmitButton, TextArea, TextField } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { DialogButtons, FormDialog } from '#components/ui/form-dialog.tsx';
import { notify } from '#components/ui/notify.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { StaffPayment } from '#lib/orders/desk/schema.ts';
import type { OrderActionSet } from './actions.ts';
import { providerText } from './provider-text.ts';

type Props = {
  number: string;
  payment: StaffPayment;
  locale: Locale;
  refund: OrderActionSet['refund'];
  onChanged: () => void;
};

/** Gives back some of a payment, or all. The form has one id for as long as it stands: sent twice, it gives back once. */
export function RefundDialog({ number, payment, locale, refund, onChanged }: Props) {
  const t = useAreaTexts('adminOrders');
  const { id: paymentId, amountMinor, refundableMinor, provider } = payment;
  const [refundId, setRefundId] = useState(() => crypto.randomUUID());
  const texts = {
    title: t('refundTitle'),
    text: t('refundText', {
      left: formatPrice(refundableMinor, locale),
      amount: formatPrice(amountMinor, locale),
      provider: providerText(t, provider),
    }),
  };
  return (
    <div className="mt-3">
      <FormDialog label={t('refund')} texts={texts}>
        {(close) => (
          <Form
            action={refund}
            locale={locale}
            toInput={(fields) => ({
              ...{ number, refundId, paymentId },
              amount: String(fields.get('amount')),
              reason: String(fields.get('reason')),
            })}
            onDone={() => {
              close();
              setRefundId(crypto.randomUUID());
              onChanged();
              void notify(t('refunded'));
            }}
            className="grid gap-4"
          >
            <TextField
              name="amount"
              label={t('amount')}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={(refundableMinor / 100).toFixed(2)}
            />
            <TextArea name="reason" label={t('reason')} rows={3} maxLength={500} />
            <DialogButtons cancel={t('keep')} onCancel={close}>
              <SubmitButton look="danger">{t('refundSend')}</SubmitButton>
            </DialogButtons>
          </Form>
        )}
      </FormDialog>
    </div>
  );
}
