'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { TotalsTexts } from './totals-table.tsx';

/** What the table of totals says where an order is still being made. */
export function useTotalsTexts(): TotalsTexts {
  const t = useAreaTexts('checkout');
  return {
    subtotal: t('subtotal'),
    discount: t('discount'),
    deliveryFee: t('deliveryFee'),
    free: t('free'),
    total: t('total'),
    vat: (rate) => t('vat', { rate }),
    vatOf: (amount) => t('vatOf', { amount }),
  };
}
