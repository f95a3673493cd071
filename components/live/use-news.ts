'use client';

import { useEffect, useRef } from 'react';
import { useMe } from '#components/me/use-me.ts';
import type { News } from '#lib/notifications/schema.ts';
import { listenWhenIdle } from './listen-when-idle.ts';
import { ownScope, type Scope, staffScope } from './scope.ts';
import { wantNews } from './wanted.ts';
import { watchOrder } from './watched.ts';

export type NewsOptions = {
  /** Only of this order; it calls nothing out meanwhile. Null waits: there is nobody yet who would be told of it. */
  order?: string | null;
  /** What the staff hears: every order, every cake. */
  staff?: boolean;
  /** Read everything anew: listening has begun, or news was missed for good. */
  onReset?: () => void;
};

/**
 * Calls `onNews` for each step of what concerns the reader's own orders (or as `options` say), once and in order, for as
 * long as the component is there. Callbacks may change from render to render.
 */
export function useNews(onNews: (news: News) => void, { order, staff = false, onReset }: NewsOptions = {}): void {
  const latest = useRef({ onNews, onReset });
  useEffect(() => {
    latest.current = { onNews, onReset };
  });
  const me = useMe();
  const known = useRef(me);
  known.current = me;
  /** Null as long as nobody knows whose it is. */
  const reader = staff ? '' : me.data && (me.data.user?.id ?? 'guest');

  useEffect(() => {
    const { data, mutate } = known.current;
    const scope = toScope();
    if (!scope) return;
    if (!staff) wantNews();
    const stopWatching = order ? watchOrder(order) : null;
    const startAnew = () => latest.current.onReset?.();
    const stop = listenWhenIdle(scope, {
      onNews: ({ news }) => {
        if (!staff && !known.current.data?.live) void mutate();
        if (order === undefined || news.orderNumber === order) latest.current.onNews(news);
      },
      onOpen: startAnew,
      onReset: startAnew,
    });
    return () => {
      stop();
      stopWatching?.();
    };

    function toScope(): Scope | null {
      if (staff) return staffScope;
      return data && reader !== undefined && order !== null ? ownScope(data) : null;
    }
  }, [staff, order, reader]);
}
