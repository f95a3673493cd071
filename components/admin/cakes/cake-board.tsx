'use client';

import {
  type CollisionDetection,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useState } from 'react';
import { useLive } from '#components/admin/use-live.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { CakeLine } from '#lib/cakes/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { AdvanceAction, AskAction } from './actions.ts';
import { AskDialog } from './ask-dialog.tsx';
import { BoardColumn } from './board-column.tsx';
import { CARD, CakeCard } from './cake-card.tsx';
import { CakeStrip } from './cake-strip.tsx';
import { CardFace } from './card-face.tsx';
import { arrange, type ColumnStage, columnStages, isColumn, type Reasons, whyNot } from './moves.ts';
import { goToColumn } from './next-column.ts';
import { useAnnouncements } from './use-announcements.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useMoves } from './use-moves.ts';

type Props = {
  initial: CakeLine[];
  locale: Locale;
  reasons: Reasons;
  advance: AdvanceAction;
  ask: AskAction;
};

/** Every cake in the column of its stage, to be dragged on, or moved by keys or by its button. It follows by itself. */
export function CakeBoard({ initial, locale, reasons, advance, ask }: Props) {
  const t = useAreaTexts('cakeBoard');
  const { data: cakes, isStale, lookAgain } = useLive('/api/admin/cakes', initial);
  const { moves, said, move } = useMoves({ advance, locale, reasons, lookAgain });
  /** As it was when it was taken: that is what whoever carries it has seen. */
  const [held, setHeld] = useState<CakeLine | null>(null);
  const [asked, setAsked] = useState<CakeLine | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that moves at once scrolls; one that rests takes the card.
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: goToColumn }),
  );
  const keepFocus = useKeptFocus(moves);
  const board = arrange(cakes, moves);
  const accessibility = useAnnouncements(cakes, reasons);

  function targetOf(stage: ColumnStage) {
    if (!held || held.stage === stage) return null;
    const problem = whyNot(held, stage);
    return problem ? { mayDrop: false as const, why: reasons[problem] } : { mayDrop: true as const };
  }

  return (
    <>
      {isStale && (
        <p role="status" className="mb-4 font-medium text-danger">
          {t('away')}
        </p>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      {cakes.length === 0 && <p className="mb-4 text-lg">{t('none')}</p>}
      <CakeStrip stage="waiting" cakes={board.get('waiting') ?? []} locale={locale} />
      <CakeStrip stage="drawing" cakes={board.get('drawing') ?? []} locale={locale} />
      <DndContext
        id="cakes"
        sensors={sensors}
        collisionDetection={findColumn}
        accessibility={accessibility}
        onDragStart={({ active }) => setHeld(cakes.find(({ id }) => id === active.id) ?? null)}
        onDragCancel={() => setHeld(null)}
        onDragEnd={({ over }) => {
          setHeld(null);
          if (held && isColumn(over?.id)) void move(held, over.id);
        }}
      >
        <section
          aria-label={t('stages')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
          tabIndex={0}
          className={`relative -mx-4 overflow-x-auto px-4 pb-4 sm:-mx-6 sm:px-6 xl:mx-0 xl:px-0 ${held ? '' : 'snap-x snap-proximity'}`}
        >
          <div className="grid grid-cols-[repeat(5,minmax(11.25rem,1fr))_minmax(9rem,0.75fr)] items-stretch gap-2.5">
            {columnStages.map((stage) => {
              const there = board.get(stage) ?? [];
              return (
                <BoardColumn key={stage} stage={stage} count={there.length} target={targetOf(stage)}>
                  <ul className="grid gap-2">
                    {there.map((cake) => (
                      <li key={cake.id} className="min-w-0">
                        <CakeCard
                          cake={cake}
                          locale={locale}
                          onMove={(to) => {
                            keepFocus(cake.id);
                            void move(cake, to);
                          }}
                          onAsk={() => setAsked(cake)}
                        />
                      </li>
                    ))}
                  </ul>
                </BoardColumn>
              );
            })}
          </div>
        </section>
        <DragOverlay dropAnimation={null}>
          {held && (
            <div className={`${CARD} rotate-1 cursor-grabbing shadow-xl motion-reduce:rotate-0`}>
              <CardFace cake={held} locale={locale} />
            </div>
          )}
        </DragOverlay>
      </DndContext>
      <CakeStrip stage="cancelled" cakes={board.get('cancelled') ?? []} locale={locale} />
      {asked && (
        <AskDialog
          cake={asked}
          locale={locale}
          ask={ask}
          onClose={() => setAsked(null)}
          onAsked={() => void lookAgain()}
        />
      )}
    </>
  );
}

/** The column under mouse or finger; by keys, the one that the card lies on. */
const findColumn: CollisionDetection = (args) =>
  args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args);
