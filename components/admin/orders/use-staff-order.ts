'use client';

import useSWR from 'swr';
import { useNews } from '#components/live/use-news.ts';
import type { StaffOrder } from '#lib/orders/desk/schema.ts';
import { deskPaths } from '#lib/orders/paths.ts';

/** How often (ms) it is looked at though nothing was heard of it. */
const NOW_AND_THEN = 60_000;

/** An order as it stands, read anew whenever something happens to it. */
export function useStaffOrder(initial: StaffOrder) {
  const { data, error, mutate } = useSWR<StaffOrder>(deskPaths.orderData(initial.number), fetchOrder, {
    fallbackData: initial,
    revalidateOnMount: true,
    refreshInterval: NOW_AND_THEN,
    dedupingInterval: 200,
    errorRetryInterval: 1000,
  });
  const lookAgain = () => void mutate();
  useNews(({ orderNumber }) => orderNumber === initial.number && lookAgain(), { staff: true, onReset: lookAgain });
  return { order: data ?? initial, isStale: error !== undefined, refresh: lookAgain };
}

async function fetchOrder(address: string): Promise<StaffOrder> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
