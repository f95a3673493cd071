'use client';

import useSWR from 'swr';
import { useNews } from '#components/live/use-news.ts';
import type { OrderView } from '#lib/orders/schema.ts';

/** How often (ms) an order is looked at though nothing was heard of it: while it is being paid, and in the bakery's hands. */
const SOON = 3000;
const LATER = 30_000;
/** How soon (ms) a look that failed is tried again. */
const TRY_AGAIN = 1000;

/** Where nothing more will happen. */
const FINAL = ['collected', 'expired'];

/**
 * An order as it stands; looks again when there is news of it, when the tab is looked at, and now and then while something
 * may happen. A look that fails leaves what was known: `error` is set until the next one that succeeds.
 */
export function useLiveOrder(initial: OrderView, { key, isFollowed }: { key: string | null; isFollowed: boolean }) {
  const address = `/api/orders/${initial.number}${key ? `?key=${key}` : ''}`;
  const { data, error, mutate } = useSWR<OrderView>(address, fetchOrder, {
    fallbackData: initial,
    revalidateOnMount: true,
    // Before the first look SWR knows only what the page brought along.
    refreshInterval: (order) => pauseAfter(order ?? initial),
    dedupingInterval: 200,
    errorRetryInterval: TRY_AGAIN,
  });
  const lookAgain = () => void mutate();
  useNews(lookAgain, { order: isFollowed ? initial.number : null, onReset: lookAgain });
  return { order: data ?? initial, isStale: error !== undefined, refresh: () => mutate() };
}

function pauseAfter({ status, payment }: OrderView): number {
  if (status === 'awaiting_payment' || payment?.status === 'refunding') return SOON;
  return FINAL.includes(status) ? 0 : LATER;
}

async function fetchOrder(address: string): Promise<OrderView> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
