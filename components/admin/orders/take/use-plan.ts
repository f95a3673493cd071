'use client';

import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { Action } from '#components/forms/action.ts';
import { callAction } from '#components/forms/call-action.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { SlotDay, Totals } from '#lib/checkout/schema.ts';
import type { handPlanSchema } from '#lib/orders/desk/schema.ts';

export type Plan = Totals & {
  days: SlotDay[];
  deliveryProblem: string | null;
  discountCode: string | null;
  discountProblem: string | null;
};
export type PlanAction = Action<z.input<typeof handPlanSchema>, Plan>;
type Wish = z.input<typeof handPlanSchema>;

/**
 * What the wishes so far come to, asked of the server at each change; the last answer stands until the next one. Of answers that
 * overtake each other the last question's counts.
 */
export function usePlan(action: PlanAction, wish: Wish, locale: Locale) {
  const [plan, setPlan] = useState<Plan | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(0);
  const [asked, setAsked] = useState(0);
  const question = JSON.stringify({ wish, asked });

  useEffect(() => {
    latest.current += 1;
    const turn = latest.current;
    const { wish: asking }: { wish: Wish } = JSON.parse(question);
    if (asking.lines.length === 0) {
      setPlan(null);
      return setProblem(null);
    }
    void callAction(action, locale, asking).then((answer) => {
      if (turn !== latest.current) return;
      setProblem(answer.ok ? null : answer.message);
      if (answer.ok) setPlan(answer.data);
    });
  }, [question, action, locale]);
  return { plan, problem, askAgain: () => setAsked((count) => count + 1) };
}
