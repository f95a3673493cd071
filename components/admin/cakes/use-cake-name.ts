'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { CakeLine } from '#lib/cakes/schema.ts';

/** What people call a cake: its order's number, and which one of the order's it is. */
export function useCakeName(): (cake: Pick<CakeLine, 'orderNumber' | 'position'>) => string {
  const t = useAreaTexts('cakeBoard');
  return ({ orderNumber, position }) =>
    position.of === 1 ? orderNumber : t('ofOrder', { number: orderNumber, ...position });
}
