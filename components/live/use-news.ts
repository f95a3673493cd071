'use client';

import { useEffect, useRef } from 'react';
import type { News } from '#lib/notifications/schema.ts';

export type NewsOptions = {
  /** Only of this order; with its `key`, for who has the link and is not its owner. Its news rings no bell meanwhile. */
  order?: { number: string; key: string | null };
  /** What the staff hears: every order, every cake. */
  staff?: boolean;
  /** News was missed for good (away for too long, or the store lost it): read everything anew. */
  onReset?: () => void;
};

/**
 * Calls `onNews` for each step of what concerns the reader's own orders (or as `options` say), once and in order, for as
 * long as the component is there. Callbacks may change from render to render.
 */
export function useNews(onNews: (news: News) => void, options: NewsOptions = {}): void {
  const latest = useRef({ onNews, options });
  latest.current = { onNews, options };
  const scope = options.staff ? 'staff' : (options.order?.number ?? 'own');
  useEffect(() => {
    void scope;
  }, [scope]);
}
