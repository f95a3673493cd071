'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import useSWR from 'swr';
import { fill } from '#components/i18n/fill.ts';
import { formatMoment } from '#components/i18n/format.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { rings } from '#lib/notifications/kinds.ts';
import { orderPaths } from '#lib/orders/paths.ts';
import { compareIds } from '#lib/platform/events/ids.ts';
import type { BellNews } from './schema.ts';
import { type NewsTexts, sayNews } from './texts.ts';

type Props = {
  latest: string | null;
  onRead: (id: string) => void;
  onLeave: () => void;
  locale: Locale;
  texts: NewsTexts;
};

/** Newest first; what had not been read when it was opened is marked. */
export function NewsList({ latest, onRead, onLeave, locale, texts }: Props) {
  const { data, error } = useSWR<BellNews>(['/api/news', latest], ([address]: [string]) => fetchNews(address), {
    keepPreviousData: true,
  });
  const [readBefore, setReadBefore] = useState<string | null>(null);
  const newest = data?.items[0]?.id;

  useEffect(() => {
    if (data && readBefore === null) setReadBefore(data.readUpTo);
    if (newest && data && compareIds(newest, data.readUpTo) > 0) onRead(newest);
  }, [data, newest, readBefore, onRead]);

  if (!data) {
    return (
      <p role="status" className="px-5 pb-4 text-muted">
        {error ? texts.away : texts.loading}
      </p>
    );
  }
  if (data.items.length === 0) return <p className="px-5 pb-4 text-muted">{texts.empty}</p>;
  const mark = readBefore ?? data.readUpTo;
  return (
    <ol className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2">
      {data.items.map(
        ({ id, news }) =>
          rings(news) && (
            <li key={id}>
              <Link
                href={orderPaths.order(locale, news.orderNumber)}
                prefetch={false}
                onClick={onLeave}
                className="grid grid-cols-[0.5rem_1fr] gap-x-3 rounded-xl px-3 py-3 transition-colors duration-200 hover:bg-plaster"
              >
                <span className="pt-2.5">
                  {compareIds(id, mark) > 0 && (
                    <span className="block size-2 rounded-full bg-primary">
                      <span className="sr-only">{texts.isNew}</span>
                    </span>
                  )}
                </span>
                <span className="min-w-0">
                  <span className="block font-semibold">{sayNews(news, texts)}</span>
                  <span className="block text-sm text-muted">
                    {fill(texts.order, { number: news.orderNumber })} ·{' '}
                    <time dateTime={news.at}>{formatMoment(news.at, locale)}</time>
                  </span>
                </span>
              </Link>
            </li>
          ),
      )}
    </ol>
  );
}

async function fetchNews(address: string): Promise<BellNews> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
