'use client';

import { Check, Circle, X } from 'lucide-react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatDate, formatTime } from '#components/i18n/format.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { OrderView } from '#lib/orders/schema.ts';

/** The stages of an order that goes well, in turn. */
const stages = ['paid', 'baking', 'ready', 'collected'] as const;
const bad = ['declined', 'cancelled', 'expired'];
const kinds = ['placed', 'declined', ...stages, 'cancelled', 'expired', 'refunded'] as const;

/** What has happened, with its time, and what is still to come. */
export function Timeline({ order, locale }: { order: OrderView; locale: Locale }) {
  const t = useAreaTexts('order');
  const events = order.events.flatMap(({ kind, at }) => {
    const known = kinds.find((candidate) => candidate === kind);
    return known ? [{ kind: known, at }] : [];
  });
  const isOver = order.status === 'cancelled' || order.status === 'expired';
  const reached = new Set<string>(events.map(({ kind }) => kind));
  const lastStage = stages.findLastIndex((stage) => reached.has(stage));
  const toCome = isOver ? [] : stages.slice(lastStage + 1);
  return (
    <section aria-labelledby="timeline" className="rounded-tile bg-surface p-5 shadow-soft sm:p-7">
      <h2 id="timeline" className="mb-5 text-xl">
        {t('timeline')}
      </h2>
      <ol className="flex flex-col">
        {events.map(({ kind, at }, index) => {
          const Icon = bad.includes(kind) ? X : Check;
          const isLast = index === events.length - 1;
          return (
            <li key={at + kind} className="relative flex gap-4 pb-5 last:pb-0">
              {!(isLast && toCome.length === 0) && <Line isDone={!isLast} />}
              <span
                className={`relative z-1 grid size-7 shrink-0 place-items-center rounded-full text-page ${bad.includes(kind) ? 'bg-danger' : 'bg-success'}`}
              >
                <Icon aria-hidden="true" className="size-4" strokeWidth={3} />
              </span>
              <span className="flex flex-1 flex-wrap justify-between gap-x-4">
                <span className="font-semibold">{t(`event.${kind}`)}</span>
                <time dateTime={at} className="text-sm text-muted tabular-nums">
                  {formatDate(at, locale)}, {formatTime(at, locale)}
                </time>
              </span>
            </li>
          );
        })}
        {toCome.map((stage, index) => (
          <li key={stage} className="relative flex gap-4 pb-5 text-muted last:pb-0">
            {index < toCome.length - 1 && <Line isDone={false} />}
            <span className="relative z-1 grid size-7 shrink-0 place-items-center rounded-full bg-plaster">
              <Circle aria-hidden="true" className="size-3" />
            </span>
            <span>{t(`next.${stage}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Line({ isDone }: { isDone: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`absolute top-7 bottom-0 left-3.25 w-0.5 ${isDone ? 'bg-success' : 'bg-line'}`}
    />
  );
}
