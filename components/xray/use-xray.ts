'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { type Answered, howItCame } from './how-it-came.ts';
import type { XRay } from './schema.ts';

export type Seen = { path: string; answered: Answered; xray: XRay } | { path: string; isAway: true };

/** How the page that is shown came to be; null while that is being looked up. */
export function useXRay(): Seen | null {
  const path = usePathname();
  const [seen, setSeen] = useState<Seen | null>(null);

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const look = async () => {
      const [answered, xray] = await Promise.all([howItCame(path, signal), ask(path, signal)]);
      setSeen({ path, answered, xray });
    };
    look().catch(() => {
      if (!signal.aborted) setSeen({ path, isAway: true });
    });
    return () => leaving.abort();
  }, [path]);

  return seen?.path === path ? seen : null;
}

async function ask(path: string, signal: AbortSignal): Promise<XRay> {
  const response = await fetch(`/api/xray?${new URLSearchParams({ path })}`, { signal });
  if (!response.ok) throw new Error(`the X-ray answered ${response.status}`);
  return response.json();
}
