'use client';

import { useRef, useState } from 'react';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Action, ActionResult } from './action.ts';
import { callAction } from './call-action.ts';

/** An action and how it stands. While one call runs another is not sent: `run` answers null then. */
export function useAction<I, T>(action: Action<I, T>, locale: Locale) {
  const [isPending, setIsPending] = useState(false);
  const [result, setResult] = useState<ActionResult<T> | null>(null);
  const isRunning = useRef(false);

  async function run(input: I): Promise<ActionResult<T> | null> {
    if (isRunning.current) return null;
    isRunning.current = true;
    setIsPending(true);
    try {
      const answer = await callAction(action, locale, input);
      setResult(answer);
      return answer;
    } finally {
      isRunning.current = false;
      setIsPending(false);
    }
  }
  return { run, isPending, result, forget: () => setResult(null) };
}
