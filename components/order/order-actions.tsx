'use client';

import { AlertDialog } from 'radix-ui';
import { useState } from 'react';
import { useSWRConfig } from 'swr';
import type { Action } from '#components/forms/action.ts';
import { useAction } from '#components/forms/use-action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { ME } from '#components/me/use-me.ts';
import { Button } from '#components/ui/button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { OrderView } from '#lib/orders/schema.ts';
import type { Card } from '#lib/payments/schema.ts';
import type { OrderRef } from './live-order.tsx';

export type OrderActionSet = {
  pay: Action<OrderRef & { card: Card | null }, { redirectUrl: string | null }>;
  confirm: Action<OrderRef & { isAllowed: boolean }>;
  cancel: Action<OrderRef>;
  reorder: Action<OrderRef & { additionId: string }, { added: number; missing: number }>;
};

type Props = {
  order: OrderView;
  orderRef: OrderRef;
  locale: Locale;
  actions: OrderActionSet;
  onChanged: () => void;
};

/** What the shopper may still do with the order. */
export function OrderActions({ order, orderRef, locale, actions, onChanged }: Props) {
  const t = useAreaTexts('order');
  const { mutate } = useSWRConfig();
  const again = useAction(actions.reorder, locale);

  async function reorder() {
    const result = await again.run({ ...orderRef, additionId: crypto.randomUUID() });
    if (!result) return;
    if (!result.ok) return void notify(result.message, { tone: 'error' });
    const { added, missing } = result.data;
    if (added === 0) return void notify(t('againNone'), { tone: 'error' });
    void notify(t(missing > 0 ? 'againSome' : 'againDone'));
    await mutate(ME);
  }

  return (
    <div className="flex flex-wrap gap-3">
      {order.status !== 'awaiting_payment' && (
        <Button look="quiet" isPending={again.isPending} onClick={() => void reorder()}>
          {t('again')}
        </Button>
      )}
      {order.canCancel && (
        <CancelButton orderRef={orderRef} locale={locale} cancel={actions.cancel} onDone={onChanged} />
      )}
    </div>
  );
}

type CancelProps = { orderRef: OrderRef; locale: Locale; cancel: OrderActionSet['cancel']; onDone: () => void };

function CancelButton({ orderRef, locale, cancel, onDone }: CancelProps) {
  const t = useAreaTexts('order');
  const [isOpen, setIsOpen] = useState(false);
  const { run, isPending } = useAction(cancel, locale);

  async function confirm() {
    const result = await run(orderRef);
    if (!result) return;
    setIsOpen(false);
    if (!result.ok) void notify(result.message, { tone: 'error' });
    onDone();
  }

  return (
    <AlertDialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <AlertDialog.Trigger asChild>
        <Button look="danger">{t('cancel')}</Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/50" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 w-[min(28rem,calc(100vw-2rem))] -translate-1/2 rounded-tile bg-page p-6 text-text shadow-soft">
          <AlertDialog.Title className="font-display text-2xl">{t('cancelAsk')}</AlertDialog.Title>
          <AlertDialog.Description className="mt-3">{t('cancelText')}</AlertDialog.Description>
          <div className="mt-6 flex flex-wrap gap-3">
            <Button look="danger" isPending={isPending} onClick={() => void confirm()}>
              {t('cancelYes')}
            </Button>
            <AlertDialog.Cancel asChild>
              <Button look="quiet">{t('cancelNo')}</Button>
            </AlertDialog.Cancel>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
