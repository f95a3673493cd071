'use client';

import { useRef, useState } from 'react';
import { callAction } from '#components/forms/call-action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { notify } from '#components/ui/notify.ts';
import type { CakeLine } from '#lib/cakes/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { AdvanceAction } from './actions.ts';
import { type ColumnStage, type Move, type Reasons, whyNot } from './moves.ts';
import { useCakeName } from './use-cake-name.ts';

type Options = { advance: AdvanceAction; locale: Locale; reasons: Reasons; lookAgain: () => Promise<void> };

/**
 * Moves cakes on: each is shown where it goes at once, and stays there or goes back with what the shop answers. Who may not, or came
 * too late, is told why. `said` is what a screen reader hears of it.
 */
export function useMoves({ advance, locale, reasons, lookAgain }: Options) {
  const [moves, setMoves] = useState<ReadonlyMap<string, Move>>(new Map());
  const [said, setSaid] = useState('');
  const running = useRef(new Set<string>());
  const t = useAreaTexts('cakeBoard');
  const nameOf = useCakeName();

  async function move(cake: CakeLine, to: ColumnStage) {
    if (running.current.has(cake.id) || cake.stage === to) return;
    const problem = whyNot(cake, to);
    if (problem || to === 'drawn') {
      return notify(`${nameOf(cake)}: ${reasons[problem ?? 'cake-step']}`, { tone: 'error' });
    }
    running.current.add(cake.id);
    setMoves((known) => new Map(known).set(cake.id, { from: cake.stage, to }));
    setSaid(t('moved', { name: nameOf(cake), stage: t(`stage.${to}`) }));
    const answer = await callAction(advance, locale, { cakeId: cake.id, from: cake.stage, to });
    await lookAgain();
    setMoves((known) => new Map([...known].filter(([id]) => id !== cake.id)));
    running.current.delete(cake.id);
    if (answer.ok) return;
    setSaid('');
    await notify(`${nameOf(cake)}: ${answer.message}`, { tone: 'error' });
  }

  return { moves, said, move };
}
