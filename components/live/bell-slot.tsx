'use client';

import { useEffect, useState } from 'react';
import { useMe } from '#components/me/use-me.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { MarkRead } from './actions.ts';
import { useIsWanted } from './wanted.ts';
import { whenIdle } from './when-idle.ts';

type BellCode = typeof import('./bell.tsx');

/** Where the bell hangs, for who has something to hear. All others get neither its code nor a connection. */
export function BellSlot({ locale, markRead }: { locale: Locale; markRead: MarkRead }) {
  const me = useMe().data;
  const isWanted = useIsWanted();
  const [code, setCode] = useState<BellCode | null>(null);
  const hasNews = me !== undefined && (me.live !== null || isWanted);

  useEffect(() => {
    if (!hasNews || code) return;
    // Who can't fetch it has no bell on this page; the orders' own pages tell them the same.
    return whenIdle(() => void import('./bell.tsx').then(setCode, () => undefined));
  }, [hasNews, code]);

  if (!hasNews || !code) return null;
  return <code.Bell key={me.user?.id ?? 'guest'} me={me} locale={locale} markRead={markRead} />;
}
