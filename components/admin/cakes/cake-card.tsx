'use client';

import { useDraggable } from '@dnd-kit/core';
import { ArrowRight, GripVertical, LoaderCircle, MessageCircleQuestion } from 'lucide-react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { mayAsk, nextStage } from '#lib/cakes/stages.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { CardFace } from './card-face.tsx';
import { CardPapers } from './card-papers.tsx';
import { type BoardCake, type ColumnStage, isColumn } from './moves.ts';
import { useCakeName } from './use-cake-name.ts';

type Props = {
  cake: BoardCake;
  locale: Locale;
  onMove: (to: ColumnStage) => void;
  onAsk: () => void;
};

const SMALL =
  'inline-flex min-h-11 w-full cursor-pointer items-center justify-center gap-2 rounded-full px-3 text-[0.95rem] font-semibold transition-colors duration-200';
/** The card that is held in the hand looks the same. */
export const CARD = 'flex flex-col gap-2 rounded-tile bg-surface p-2.5 shadow-soft';

/** A cake on the board. It is taken by itself with mouse or finger, by its grip with keys; its button moves it on as well. */
export function CakeCard({ cake, locale, onMove, onAsk }: Props) {
  const t = useAreaTexts('cakeBoard');
  const name = useCakeName()(cake);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: cake.id,
    data: { stage: cake.stage },
    disabled: cake.isMoving || nextStage(cake.stage) === null,
    attributes: { roleDescription: t('gripRole') },
  });
  const next = nextStage(cake.stage);
  const isAsked = cake.openQuestions.length > 0;
  return (
    <article
      ref={setNodeRef}
      {...listeners}
      aria-label={name}
      data-cake={cake.id}
      tabIndex={-1}
      aria-busy={cake.isMoving}
      className={`${CARD} relative touch-manipulation select-none ${next ? 'cursor-grab' : ''} ${isDragging ? 'opacity-40' : ''}`}
    >
      {next && (
        <button
          ref={setActivatorNodeRef}
          type="button"
          {...attributes}
          aria-label={cake.isMoving ? t('busy', { name }) : t('grip', { name })}
          className="absolute -top-0.5 -right-1 grid size-11 cursor-grab place-items-center rounded-full text-muted hover:text-primary"
        >
          {cake.isMoving ? (
            <LoaderCircle aria-hidden="true" className="size-5 animate-spin" />
          ) : (
            <GripVertical aria-hidden="true" className="size-5" />
          )}
        </button>
      )}
      <CardFace cake={cake} locale={locale} />
      <CardPapers cake={cake} />
      {isColumn(next) && next !== 'drawn' && (
        <button
          type="button"
          aria-disabled={cake.isMoving || undefined}
          onClick={() => onMove(next)}
          aria-label={`${t(`move.${next}`)}: ${name}`}
          className={`${SMALL} ${next === 'baking' && isAsked ? 'bg-plaster text-text' : 'bg-primary text-on-primary hover:bg-primary-strong'}`}
        >
          {t(`move.${next}`)}
          <ArrowRight aria-hidden="true" className="size-4" />
        </button>
      )}
      {mayAsk(cake.stage) && !isAsked && (
        <button
          type="button"
          onClick={onAsk}
          aria-label={t('askOf', { name })}
          className={`${SMALL} bg-plaster hover:text-primary`}
        >
          <MessageCircleQuestion aria-hidden="true" className="size-4" />
          {t('ask')}
        </button>
      )}
    </article>
  );
}
