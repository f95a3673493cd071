'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';

type Props = {
  /** What is moved or removed, as it is read out. */
  name: string;
  isFirst?: boolean;
  isLast?: boolean;
  onMove?: (by: -1 | 1) => void;
  onRemove: () => void;
};

const LOOK =
  'grid size-11 shrink-0 cursor-pointer place-items-center rounded-full text-muted transition-colors duration-150 hover:text-primary aria-disabled:cursor-default aria-disabled:opacity-30';

/** What can be done with a row of a list: earlier, later, away. */
export function RowButtons({ name, isFirst = false, isLast = false, onMove, onRemove }: Props) {
  const t = useAreaTexts('adminProducts');
  return (
    <span className="flex">
      {onMove && (
        <>
          <button
            type="button"
            className={LOOK}
            aria-label={t('earlier', { name })}
            aria-disabled={isFirst || undefined}
            onClick={() => !isFirst && onMove(-1)}
          >
            <ArrowUp aria-hidden="true" className="size-5" />
          </button>
          <button
            type="button"
            className={LOOK}
            aria-label={t('later', { name })}
            aria-disabled={isLast || undefined}
            onClick={() => !isLast && onMove(1)}
          >
            <ArrowDown aria-hidden="true" className="size-5" />
          </button>
        </>
      )}
      <button
        type="button"
        className={`${LOOK} hover:text-danger`}
        aria-label={t('remove', { name })}
        onClick={onRemove}
      >
        <Trash2 aria-hidden="true" className="size-5" />
      </button>
    </span>
  );
}
