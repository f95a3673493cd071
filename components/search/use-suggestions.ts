'use client';

import { useEffect, useState } from 'react';
import type { Locale } from '#lib/catalog/schema.ts';
import { suggestPath } from '#lib/search/paths.ts';
import type { Suggestions } from './suggestions.ts';

/** Pause (ms) after a key before anything is asked. */
const PAUSE = 120;

type State = {
  /** The text that `suggestions` belong to. */
  text: string | null;
  suggestions: Suggestions | null;
  hasFailed: boolean;
};

/** Suggestions for what has been typed so far. The last ones stay until the next are there; a question overtaken by another is dropped. */
export function useSuggestions(locale: Locale, text: string): State & { isAsking: boolean } {
  const [state, setState] = useState<State>({ text: null, suggestions: null, hasFailed: false });
  useEffect(() => {
    const question = new AbortController();
    const timer = setTimeout(
      async () => {
        try {
          const response = await fetch(suggestPath(locale, text), { signal: question.signal });
          if (!response.ok) throw new Error(`suggestions: ${response.status}`);
          setState({ text, suggestions: (await response.json()) as Suggestions, hasFailed: false });
        } catch {
          if (!question.signal.aborted) setState({ text, suggestions: null, hasFailed: true });
        }
      },
      text === '' ? 0 : PAUSE,
    );
    return () => {
      clearTimeout(timer);
      question.abort();
    };
  }, [locale, text]);
  return { ...state, isAsking: state.text !== text };
}
