'use client';

import { useSyncExternalStore } from 'react';

/**
 * Who has placed an order has nothing to hear yet, but soon will: from then on this page listens, wherever they go in the
 * shop, until it is loaded anew.
 */
let isWanted = false;
const listeners = new Set<() => void>();

export function wantNews(): void {
  isWanted = true;
  for (const tell of listeners) tell();
}

export function useIsWanted(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => isWanted,
    () => false,
  );
}
