'use client';

import { useState } from 'react';

/**
 * What somebody types over a number, and the number that they saw when they began: the page may learn another one meanwhile, which
 * must not pass for seen. `tell` says that they know the latest now, as they were told; typing on begins anew.
 */
export function useTyped(value: number) {
  const [typed, setTyped] = useState<{ text: string; seen: number | null } | null>(null);
  return {
    /** Null while nobody types. */
    text: typed?.text ?? null,
    seen: typed?.seen ?? value,
    type: (text: string) => setTyped((known) => ({ text, seen: known?.seen ?? value })),
    tell: () => setTyped((known) => known && { ...known, seen: null }),
    clear: () => setTyped(null),
  };
}
