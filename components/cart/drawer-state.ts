'use client';

import { useSyncExternalStore } from 'react';

type DrawerState = {
  isOpen: boolean;
  /** The line that was just put in. */
  added: string | null;
  /** What had the focus, and gets it back. */
  opener: Element | null;
};

/** The basket's drawer, which several islands of a page open. */
let state: DrawerState = { isOpen: false, added: null, opener: null };
const closed = state;
const listeners = new Set<() => void>();

function change(next: DrawerState): void {
  state = next;
  for (const listener of listeners) listener();
}

export function openDrawer(added: string | null = null): void {
  change({ isOpen: true, added, opener: state.isOpen ? state.opener : document.activeElement });
}

export function closeDrawer(): void {
  if (state.isOpen) change({ ...state, isOpen: false });
}

export function useDrawer(): DrawerState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
    () => closed,
  );
}
