'use client';

import { useEffect } from 'react';
import { useSWRConfig } from 'swr';
import { ME } from './use-me.ts';

/** Every tab of the shop in this browser listens here. */
let tabs: BroadcastChannel | null = null;

function openTabs(): BroadcastChannel {
  tabs ??= new BroadcastChannel('levain.me');
  return tabs;
}

/** What this tab has under way. An answer of `/api/me` that overlaps with it may be older, and is dropped by SWR. */
const underWay = new Set<Promise<unknown>>();

/** Runs what changes the person's own things, and lets the other tabs know when it is done. */
export async function changeMe<T>(change: () => Promise<T>): Promise<T> {
  const changing = change();
  underWay.add(changing);
  try {
    return await changing;
  } finally {
    underWay.delete(changing);
    openTabs().postMessage('changed');
  }
}

/** What this tab has under way is over, whatever became of it; null if there is nothing. */
export function whenOver(): Promise<unknown> | null {
  return underWay.size === 0 ? null : Promise.allSettled(underWay);
}

/** Asks anew who is here when another tab has changed something. */
export function useTabsInStep(): void {
  const { mutate } = useSWRConfig();
  useEffect(() => {
    const channel = openTabs();
    const askAnew = async () => {
      await whenOver();
      await mutate(ME);
    };
    channel.addEventListener('message', askAnew);
    return () => channel.removeEventListener('message', askAnew);
  }, [mutate]);
}
