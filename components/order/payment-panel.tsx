'use client';

import { CardFields, readCard } from '#components/checkout/card-fields.tsx';
import { SubmitButton } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useAction } from '#components/forms/use-action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Button } from '#components/ui/button.tsx';
import { notify } from '#components/ui/notify.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { OrderView } from '#lib/orders/schema.ts';
import type { OrderRef } from './live-order.tsx';
import type { OrderActionSet } from './order-actions.tsx';

type Props = {
  order: OrderView;
  orderRef: OrderRef;
  locale: Locale;
  actions: Pick<OrderActionSet, 'pay' | 'confirm'>;
  onAsked: () => void;
};

const PANEL = 'rounded-tile bg-surface p-5 shadow-soft sm:p-7';

/** What is still to be done about the money: a card, a yes to the bank, or the way to the provider's page. */
export function PaymentPanel(props: Props) {
  const { order, orderRef, locale, actions, onAsked } = props;
  const t = useAreaTexts('order');
  const total = formatPrice(order.dueNowMinor, locale);
  if (order.payment?.status === 'confirming') return <Confirmation {...props} total={total} />;
  const isTill = order.payment?.provider === 'test-till';
  return (
    <Form
      action={actions.pay}
      locale={locale}
      label={t('payAgain', { total })}
      toInput={(fields) => ({ ...orderRef, card: isTill ? readCard(fields) : null })}
      onDone={({ redirectUrl }) => {
        if (redirectUrl) window.location.assign(redirectUrl);
        else onAsked();
      }}
      className={PANEL}
    >
      {isTill && <CardFields />}
      <SubmitButton className="mt-6 w-full sm:w-auto">{isTill ? t('payAgain', { total }) : t('payNow')}</SubmitButton>
    </Form>
  );
}

function Confirmation({ orderRef, locale, actions, onAsked, total }: Props & { total: string }) {
  const t = useAreaTexts('order');
  const { run, isPending } = useAction(actions.confirm, locale);

  async function answer(isAllowed: boolean) {
    const result = await run({ ...orderRef, isAllowed });
    if (result?.ok) onAsked();
    else if (result) void notify(result.message, { tone: 'error' });
  }

  return (
    <section aria-labelledby="bank" className={PANEL}>
      <h2 id="bank" className="text-xl">
        {t('confirmTitle')}
      </h2>
      <p className="mt-2">{t('confirmText', { total })}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button isPending={isPending} onClick={() => void answer(true)}>
          {t('allow')}
        </Button>
        <Button look="danger" isPending={isPending} onClick={() => void answer(false)}>
          {t('refuse')}
        </Button>
      </div>
    </section>
  );
}
