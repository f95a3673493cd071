'use client';

import { useRef, useState } from 'react';
import type { Action } from '#components/forms/action.ts';
import { callAction } from '#components/forms/call-action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { DayOrder } from '#lib/orders/schema.ts';
import type { nextStep, OrderStatus } from '#lib/orders/status.ts';

export type OrderStep = NonNullable<ReturnType<typeof nextStep>>;
/** `from`: how who moves it has seen it. */
export type MoveOrderAction = Action<{ number: string; from: OrderStatus; to: OrderStep }>;
type Options = { moveOrder: MoveOrderAction; locale: Locale; lookAgain: () => Promise<void> };

/** Moves orders on, one step each at a time; who comes too late is told who was first. `said` is for screen readers. */
export function useOrderMoves({ moveOrder, locale, lookAgain }: Options) {
  const [moving, setMoving] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const running = useRef(new Set<string>());
  const t = useAreaTexts('today');

  async function move({ number, status }: DayOrder, to: OrderStep) {
    if (running.current.has(number)) return;
    running.current.add(number);
    setMoving(new Set(running.current));
    const answer = await callAction(moveOrder, locale, { number, from: status, to });
    await lookAgain();
    running.current.delete(number);
    setMoving(new Set(running.current));
    if (answer.ok) setSaid(t('moved', { number, status: t(`status.${to}`) }));
    else await notify(`${number}: ${answer.message}`, { tone: 'error' });
  }

  return { moving, said, move };
}
