'use client';

import { useEffect, useRef, useState } from 'react';
import type { Action } from '#components/forms/action.ts';
import { callAction } from '#components/forms/call-action.ts';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Fulfilment, Quote, QuoteRequest } from '#lib/checkout/schema.ts';

export type HoldAction = Action<{ lineIds: string[]; fulfilment: Fulfilment; slotId: number }, { expiresAt: string }>;
export type QuoteAction = Action<QuoteRequest, Quote>;

type Wishes = {
  lineIds: string[];
  fulfilment: Fulfilment;
  postcode: string;
  discountCode: string | null;
  email: string;
};

/** Postcodes are asked about when they are whole. */
const POSTCODE = /^[1-9]\d{3}$/;

/**
 * What the checkout comes to with the wishes so far, asked of the server at each change; the last answer stands until the
 * next one. Of answers that overtake each other the last question's counts.
 */
export function useQuote(
  initial: Quote,
  { locale, ask, wishes }: { locale: Locale; ask: QuoteAction; wishes: Wishes },
) {
  const [quote, setQuote] = useState(initial);
  const latest = useRef(0);
  const isFirst = useRef(true);
  const { lineIds, fulfilment, discountCode } = wishes;
  const postcode = fulfilment === 'delivery' && POSTCODE.test(wishes.postcode) ? wishes.postcode : null;
  const email = useRef(wishes.email);
  email.current = wishes.email;

  async function refresh(): Promise<Quote | null> {
    latest.current += 1;
    const question = latest.current;
    const answer = await callAction(ask, locale, {
      lineIds,
      fulfilment,
      postcode,
      discountCode,
      email: email.current || null,
    });
    if (question !== latest.current) return null;
    if (answer.ok) {
      setQuote(answer.data);
      return answer.data;
    }
    void notify(answer.message, { tone: 'error' });
    return null;
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when one of these changes, not when a function does
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else void refresh();
  }, [fulfilment, postcode, discountCode, lineIds.join()]);

  return { quote, refresh };
}

/** Keeps the chosen slot and the basket for the shopper; `problem` says why that could not be done. */
export function useHold({ locale, lineIds, hold }: { locale: Locale; lineIds: string[]; hold: HoldAction }) {
  const [heldUntil, setHeldUntil] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(0);

  async function keep(fulfilment: Fulfilment, slotId: number): Promise<void> {
    latest.current += 1;
    const question = latest.current;
    const answer = await callAction(hold, locale, { lineIds, fulfilment, slotId });
    if (question !== latest.current) return;
    setHeldUntil(answer.ok ? answer.data.expiresAt : null);
    setProblem(answer.ok ? null : answer.message);
  }
  /** Another choice is being made: what was kept no longer matters. An answer that is on its way does not either. */
  function forget(): void {
    latest.current += 1;
    setHeldUntil(null);
    setProblem(null);
  }
  return { heldUntil, problem, keep, forget };
}
