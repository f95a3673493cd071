'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { callAction } from '#components/forms/call-action.ts';
import { fill } from '#components/i18n/fill.ts';
import { type Me, useMe } from '#components/me/use-me.ts';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { rings } from '#lib/notifications/kinds.ts';
import type { RingingNews } from '#lib/notifications/schema.ts';
import { orderPaths } from '#lib/orders/paths.ts';
import { compareIds } from '#lib/platform/events/ids.ts';
import type { MarkRead } from './actions.ts';
import { showNotice } from './browser-notice.ts';
import { mayCallOut } from './call-out.ts';
import { listenTo } from './channel.ts';
import { ownScope } from './scope.ts';
import { newsTexts, sayNews } from './texts.ts';
import { countInTitle } from './title-count.ts';
import { countUnread } from './unread.ts';
import { isWatched } from './watched.ts';

type Options = { me: Me; locale: Locale; markRead: MarkRead };

/** What rings for the reader: counted, called out once per browser, and read up to a mark that all devices share. */
export function useBell({ me, locale, markRead }: Options) {
  const { mutate } = useMe();
  const router = useRouter();
  const [rung, setRung] = useState<string[]>([]);
  const [readUpTo, setReadUpTo] = useState<string | null>(null);
  const unread = countUnread({ live: me.live, rung, readUpTo });
  const state = useRef({ me, locale, unread });
  useEffect(() => {
    state.current = { me, locale, unread };
  });

  const moveMark = useCallback((id: string) => {
    setReadUpTo((mark) => (mark === null || compareIds(id, mark) > 0 ? id : mark));
  }, []);
  const read = useCallback(
    async (id: string) => {
      moveMark(id);
      await callAction(markRead, state.current.locale, { upTo: id });
    },
    [markRead, moveMark],
  );

  useEffect(() => {
    const scope = ownScope(state.current.me);
    return listenTo(scope, {
      onNews: ({ id, news }) => {
        if (!state.current.me.live) void mutate();
        if (!rings(news)) return;
        setRung((ids) => [...ids, id]);
        // Who watches it happen, and has read all else, has read it.
        if (!document.hidden && isWatched(news.orderNumber) && state.current.unread === 0) void read(id);
        countInTitle();
        void callOut(id, news);
      },
      onRead: moveMark,
      onReset: () => {
        setRung([]);
        void mutate();
      },
    });

    async function callOut(id: string, news: RingingNews): Promise<void> {
      if (!(await mayCallOut({ scope: scope.name, id, orderNumber: news.orderNumber }))) return;
      const texts = newsTexts[state.current.locale];
      const text = sayNews(news, texts);
      const href = orderPaths.order(state.current.locale, news.orderNumber);
      if (document.hidden)
        showNotice(text, { body: fill(texts.order, { number: news.orderNumber }), tag: news.key, href });
      await notify(text, { action: { label: texts.look, onClick: () => router.push(href) } });
    }
  }, [mutate, moveMark, read, router]);

  return { unread, latest: rung.at(-1) ?? me.live?.after ?? null, hasRung: rung.length > 0, read };
}
