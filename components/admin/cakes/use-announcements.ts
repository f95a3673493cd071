'use client';

import type { Active, DndContextProps, Over } from '@dnd-kit/core';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { CakeLine } from '#lib/cakes/schema.ts';
import { isColumn, type Reasons, whyNot } from './moves.ts';
import { useCakeName } from './use-cake-name.ts';

/** What a screen reader says while a cake is carried about. */
export function useAnnouncements(
  cakes: readonly CakeLine[],
  reasons: Reasons,
): NonNullable<DndContextProps['accessibility']> {
  const t = useAreaTexts('cakeBoard');
  const nameOf = useCakeName();

  const sayHeld = (cake: CakeLine) => t('pickedUp', { name: nameOf(cake), stage: t(`stage.${cake.stage}`) });

  function sayOver(active: Active, over: Over | null): string | undefined {
    const cake = cakes.find(({ id }) => id === active.id);
    if (!cake || !isColumn(over?.id)) return undefined;
    const name = nameOf(cake);
    // It lies there from the beginning on, too: this must not drown what was said when it was picked up.
    if (over.id === cake.stage) return sayHeld(cake);
    const problem = whyNot(cake, over.id);
    return problem
      ? `${t(`stage.${over.id}`)}. ${reasons[problem]}`
      : t('over', { stage: t(`stage.${over.id}`), name });
  }

  return {
    screenReaderInstructions: { draggable: t('instructions') },
    announcements: {
      onDragStart({ active }) {
        const cake = cakes.find(({ id }) => id === active.id);
        return cake && sayHeld(cake);
      },
      onDragOver: ({ active, over }) => sayOver(active, over),
      // What becomes of it the board says itself.
      onDragEnd: () => undefined,
      onDragCancel({ active }) {
        const cake = cakes.find(({ id }) => id === active.id);
        return cake && t('putBack', { name: nameOf(cake) });
      },
    },
  };
}
