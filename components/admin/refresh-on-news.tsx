'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useNews } from '#components/live/use-news.ts';

/** A busy morning must not draw the page more often than this (ms). */
const PAUSE = 3000;

/** Reads the page anew when the staff hear of an order: soon after the first news, and once for all that comes meanwhile. */
export function RefreshOnNews() {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  useNews(
    () => {
      timer.current ??= setTimeout(() => {
        timer.current = null;
        router.refresh();
      }, PAUSE);
    },
    { staff: true },
  );
  return null;
}
