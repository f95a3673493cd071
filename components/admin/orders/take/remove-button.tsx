'use client';

import { X } from 'lucide-react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';

/** Takes a line out of the order. */
export function RemoveButton({ name, onPress }: { name: string; onPress: () => void }) {
  const t = useAreaTexts('adminOrders');
  return (
    <button
      type="button"
      aria-label={t('remove', { product: name })}
      onClick={onPress}
      className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-full hover:text-danger"
    >
      <X aria-hidden="true" className="size-5" />
    </button>
  );
}
