'use client';

import { useEffect, useRef } from 'react';
import type { Move } from './moves.ts';

/**
 * A card that changes its column is a new one to the browser, which forgets that it had the focus. After `keep` it stays with the
 * card until its move is settled, unless somebody takes it elsewhere.
 */
export function useKeptFocus(moves: ReadonlyMap<string, Move>): (cakeId: string) => void {
  const kept = useRef<string | null>(null);
  useEffect(() => {
    if (kept.current === null) return;
    if (document.activeElement === document.body) {
      const card = document.querySelector<HTMLElement>(`[data-cake="${kept.current}"]`);
      (card?.querySelector('button') ?? card)?.focus({ preventScroll: true });
    }
    if (!moves.has(kept.current)) kept.current = null;
  }, [moves]);
  return (cakeId) => {
    kept.current = cakeId;
  };
}
