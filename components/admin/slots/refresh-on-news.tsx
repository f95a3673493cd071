'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useNews } from '#components/live/use-news.ts';

/** Orders that come within so many ms of each other are looked at together. */
const TOGETHER = 500;

/** Reads the page anew whenever something happens to an order. What somebody types meanwhile stays. */
export function RefreshOnNews() {
  const router = useRouter();
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pending.current), []);
  const hear = () => {
    pending.current ??= setTimeout(() => {
      pending.current = undefined;
      router.refresh();
    }, TOGETHER);
  };
  useNews(hear, { staff: true });
  return null;
}
