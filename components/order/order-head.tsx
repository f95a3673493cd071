'use client';

import { LoaderCircle } from 'lucide-react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatTime } from '#components/i18n/format.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { OrderView } from '#lib/orders/schema.ts';

type Props = { order: OrderView; locale: Locale; isAsking: boolean };

/** The one thing to know about the order now. */
export function OrderHead({ order, locale, isAsking }: Props) {
  const { title, text } = useWords(order, { locale, isAsking });
  return (
    <div aria-live="polite">
      <h1 className="flex items-center gap-4 text-title">
        {isAsking && <LoaderCircle aria-hidden="true" className="size-9 animate-spin text-primary" />}
        {title}
      </h1>
      <p className="mt-3 max-w-[60ch] text-lg text-muted">{text}</p>
    </div>
  );
}

function useWords(order: OrderView, { locale, isAsking }: Omit<Props, 'order'>): { title: string; text: string } {
  const t = useAreaTexts('order');
  const { number, status, name, payment, expiresAt } = order;
  const time = formatTime(expiresAt, locale);
  if (status === 'expired') return { title: t('expiredTitle'), text: t('expiredText') };
  if (status === 'cancelled') {
    return { title: t('cancelledTitle'), text: t('cancelledText', { refund: payment?.status ?? 'none' }) };
  }
  if (status !== 'awaiting_payment') return { title: t('thanks', { name }), text: t('thanksText', { number }) };
  if (isAsking) return { title: t('checking'), text: t('checkingText') };
  if (payment?.status === 'declined') return { title: t('declinedTitle'), text: t('declinedText', { time }) };
  return { title: t('awaitTitle'), text: t('awaitText', { number, time }) };
}
