'use client';

import { useDroppable } from '@dnd-kit/core';
import { Ban } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { ColumnStage } from './moves.ts';

type Props = {
  stage: ColumnStage;
  count: number;
  /** While a cake is carried about: whether it may be put here, and if not why. */
  target: { mayDrop: true } | { mayDrop: false; why: string } | null;
  children: ReactNode;
};

/** A stage, and the cakes that have come to it. */
export function BoardColumn({ stage, count, target, children }: Props) {
  const t = useAreaTexts('cakeBoard');
  const { setNodeRef, isOver } = useDroppable({ id: stage });
  return (
    <section
      ref={setNodeRef}
      aria-labelledby={`stage-${stage}`}
      data-target={target === null ? undefined : target.mayDrop}
      className={`flex min-h-56 min-w-0 flex-col rounded-3xl p-1.5 transition-colors duration-150 ${lookOf(target, isOver)}`}
    >
      <h2
        id={`stage-${stage}`}
        className="flex items-baseline justify-between gap-2 px-2 pt-1 pb-2 text-lg leading-tight"
      >
        {t(`stage.${stage}`)}
        <span className="font-sans text-sm font-normal text-muted tabular-nums">
          <span aria-hidden="true">{count}</span>
          <span className="sr-only">{t('count', { count })}</span>
        </span>
      </h2>
      {target?.mayDrop === false && (
        <p className="mb-2 flex gap-2 rounded-2xl bg-page p-3 text-sm text-muted">
          <Ban aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {target.why}
        </p>
      )}
      {target?.mayDrop && (
        <p className="mb-2 rounded-2xl border-2 border-dashed border-primary p-3 text-center text-sm font-semibold text-primary">
          {t('dropHere')}
        </p>
      )}
      {children}
      {count === 0 && !target && <p className="px-2 py-6 text-center text-sm text-muted">{t('empty')}</p>}
    </section>
  );
}

function lookOf(target: Props['target'], isOver: boolean): string {
  if (target === null) return 'bg-plaster/60';
  if (!target.mayDrop) return 'bg-plaster/60';
  return isOver ? 'bg-accent/35' : 'bg-accent/15';
}
