'use client';

import { Panel } from '#components/admin/ui/panel.tsx';
import { Stat } from '#components/admin/ui/stat.tsx';
import { useLive } from '#components/admin/use-live.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { DayWork } from '#lib/orders/schema.ts';
import { BakeTable } from './bake-table.tsx';
import { CakeCounts } from './cake-counts.tsx';
import { LowStock } from './low-stock.tsx';
import { Questions } from './questions.tsx';
import { SlotList } from './slot-list.tsx';
import type { MoveOrderAction } from './use-order-moves.ts';

type Props = { initial: DayWork; locale: Locale; moveOrder: MoveOrderAction };

/** A day's work at a glance; it follows by itself. On paper the orders come last, from a page of their own on. */
export function DayBoard({ initial, locale, moveOrder }: Props) {
  const t = useAreaTexts('today');
  const { data: work, isStale, lookAgain } = useLive(`/api/admin/day?day=${initial.day}`, initial);
  const orders = work.slots.flatMap((slot) => slot.orders);
  const done = orders.filter(({ status }) => status === 'collected').length;
  const sum = work.toBake.reduce((pieces, { total }) => pieces + total, 0);
  const open = work.toBake.reduce((pieces, cell) => pieces + cell.open, 0);
  const cakes = work.cakes.reduce((all, { count }) => all + count, 0);
  return (
    <>
      {isStale && (
        <p role="status" className="mb-4 font-medium text-danger">
          {t('away')}
        </p>
      )}
      {work.closedBecause && (
        <p className="mb-4 rounded-tile border-l-4 border-accent bg-surface p-4 font-medium shadow-soft">
          {t('closed', { reason: work.closedBecause[locale] })}
        </p>
      )}
      <dl className="mb-5 grid grid-cols-2 gap-3 lg:grid-cols-4 print:grid-cols-4">
        <Stat label={t('orders')} value={orders.length} note={t('handedOut', { count: done })} />
        <Stat label={t('pieces')} value={sum} note={t('toGo', { count: open })} />
        <Stat label={t('cakes')} value={cakes} />
        <Stat
          label={t('questions')}
          value={work.questions.filter(({ answer }) => answer === null).length}
          note={t('answers', { count: work.questions.filter(({ answer }) => answer !== null).length })}
        />
      </dl>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_20rem] print:flex print:flex-col print:items-stretch print:gap-0">
        <div className="grid min-w-0 gap-5 print:contents">
          <Panel title={t('toBake')} aside={t('toBakeText')}>
            <BakeTable toBake={work.toBake} locale={locale} />
          </Panel>
          <Panel title={t('byPickup')} className="print:order-last print:break-before-page">
            <SlotList slots={work.slots} locale={locale} moveOrder={moveOrder} lookAgain={lookAgain} />
          </Panel>
        </div>
        <div className="grid min-w-0 gap-5 md:max-xl:grid-cols-2 print:grid-cols-2 print:break-inside-avoid">
          <Panel title={t('cakes')}>
            <CakeCounts cakes={work.cakes} locale={locale} />
          </Panel>
          <Panel title={t('questions')}>
            <Questions questions={work.questions} locale={locale} />
          </Panel>
          <Panel title={t('low')} className="print:hidden">
            <LowStock low={work.low} locale={locale} />
          </Panel>
        </div>
      </div>
    </>
  );
}
