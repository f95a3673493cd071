'use client';

import { useRef } from 'react';
import useSWR from 'swr';
import { useNews } from '#components/live/use-news.ts';

/** How often (ms) it is looked at though nothing was heard. */
const NOW_AND_THEN = 60_000;
/** What is not answered by then (ms) never will be: the tablet slept, or went from one network to another. */
const ANSWERED_WITHIN = 5_000;
/** News that come within so many ms of each other are looked at together. */
const TOGETHER = 150;

type Live<T> = {
  data: T;
  /** The last look failed: this may not be the latest. */
  isStale: boolean;
  /** Looks again, after a look of its own that is on its way, which may have begun too early; resolves once it has. */
  lookAgain: () => Promise<void>;
};

/** What a route of the staff's answers, looked at again whenever something happens to any order or cake. */
export function useLive<T>(address: string, initial: T): Live<T> {
  const { data, error, mutate } = useSWR<T>(address, fetchJson, {
    fallbackData: initial,
    revalidateOnMount: true,
    refreshInterval: NOW_AND_THEN,
    dedupingInterval: 300,
    errorRetryInterval: 1000,
    keepPreviousData: true,
  });
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  const current = useRef(Promise.resolve());
  const next = useRef<Promise<void>>(undefined);

  // Never two at a time: SWR throws away what the former one brings, and whoever waits for that would go on without it.
  function lookAgain(): Promise<void> {
    clearTimeout(pending.current);
    pending.current = undefined;
    next.current ??= current.current.then(() => {
      next.current = undefined;
      current.current = look();
      return current.current;
    });
    return next.current;
  }
  async function look(): Promise<void> {
    // What could not be read is told by `isStale`, and tried again.
    await mutate().catch(() => undefined);
  }
  const hear = () => {
    pending.current ??= setTimeout(() => void lookAgain(), TOGETHER);
  };
  useNews(hear, { staff: true, onReset: hear });
  return { data: data ?? initial, isStale: error !== undefined, lookAgain };
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { signal: AbortSignal.timeout(ANSWERED_WITHIN) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
