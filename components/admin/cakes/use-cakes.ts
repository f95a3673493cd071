'use client';

import useSWR from 'swr';
import { useNews } from '#components/live/use-news.ts';
import type { CakeLine } from '#lib/cakes/schema.ts';

const ADDRESS = '/api/admin/cakes';
/** How often (ms) they are looked at though nothing was heard. */
const NOW_AND_THEN = 60_000;

/** All cakes as they stand; looked at again whenever something happens to any of them. */
export function useCakes(initial: CakeLine[]): { cakes: CakeLine[]; isStale: boolean } {
  const { data, error, mutate } = useSWR<CakeLine[]>(ADDRESS, fetchCakes, {
    fallbackData: initial,
    revalidateOnMount: true,
    refreshInterval: NOW_AND_THEN,
    dedupingInterval: 300,
    errorRetryInterval: 1000,
  });
  const lookAgain = () => void mutate();
  useNews(lookAgain, { staff: true, onReset: lookAgain });
  return { cakes: data ?? initial, isStale: error !== undefined };
}

async function fetchCakes(address: string): Promise<CakeLine[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
