'use client';

import { useEffect, useState } from 'react';

/** The time by this browser's clock, anew each minute; null at first, as the server has another clock. */
export function useMinute(): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const look = () => setNow(Date.now());
    look();
    const timer = setInterval(look, 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
