'use client';

import { FileText } from 'lucide-react';
import { Badge } from '#components/admin/ui/badge.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { CakePicture } from '#components/cakes/cake-picture.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { cakePaths } from '#lib/cakes/paths.ts';
import type { CakeView } from '#lib/cakes/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { StaffOrder } from '#lib/orders/desk/schema.ts';

/** The cakes of an order: how far each is, what to look out for, its drawings and its print-out. */
export function OrderCakes({ order, locale }: { order: StaffOrder; locale: Locale }) {
  const t = useAreaTexts('adminOrders');
  const toBoard = (
    <HoverLink href={cakePaths.board(locale)} className="underline underline-offset-4 hover:text-primary print:hidden">
      {t('board')}
    </HoverLink>
  );
  return (
    <Panel title={t('cakesTitle')} aside={toBoard}>
      <ul className="divide-y divide-line">
        {order.cakes.map((cake, index) => (
          <li key={cake.id} className="py-3 print:break-inside-avoid">
            <CakeEntry cake={cake} nth={index + 1} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function CakeEntry({ cake, nth }: { cake: CakeView; nth: number }) {
  const t = useAreaTexts('adminOrders');
  const ofBoard = useAreaTexts('cakeBoard');
  const { id, design, wishes, stage, proof, questions } = cake;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <CakePicture design={design} size={64} isEager alt="" className="size-16" />
      <p className="min-w-32 flex-1">
        <span className="block font-medium">{t('cakeNth', { nth })}</span>
        <Badge tone={stage === 'ready' ? 'good' : stage === 'cancelled' ? 'bad' : 'plain'}>
          {t(`cakeStage.${stage}`)}
        </Badge>
      </p>
      <ul className="flex gap-2 print:hidden">
        {proof?.pictures.map(({ view }) => (
          <li key={view}>
            <a
              href={cakePaths.proof(id, { view, width: 2400 })}
              target="_blank"
              rel="noreferrer"
              aria-label={t('proofOf', { nth, view })}
              className="block rounded-xl"
            >
              {/* biome-ignore lint/performance/noImgElement: for the staff alone, in sizes of its own */}
              <img
                src={cakePaths.proof(id, { view, width: 320 })}
                alt=""
                width={56}
                height={56}
                loading="lazy"
                className="size-14 rounded-xl bg-plaster object-cover"
              />
            </a>
          </li>
        ))}
      </ul>
      {proof?.hasSheet && (
        <a
          href={cakePaths.sheet(id)}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-11 items-center gap-1.5 font-medium text-primary underline underline-offset-4 print:hidden"
        >
          <FileText aria-hidden="true" className="size-5" />
          {t('sheet')}
        </a>
      )}
      {wishes.allergies && (
        <p className="w-full rounded-xl border-2 border-danger px-3 py-2 text-lg font-semibold wrap-anywhere text-danger">
          {ofBoard('allergic', { text: wishes.allergies })}
        </p>
      )}
      {wishes.note && (
        <p className="w-full border-l-4 border-accent pl-3 wrap-anywhere">{ofBoard('note', { text: wishes.note })}</p>
      )}
      {questions
        .filter(({ answer }) => answer === null)
        .map((question) => (
          <p key={question.id} className="w-full border-l-4 border-accent pl-3 wrap-anywhere">
            {t('openQuestion', { text: question.text })}
          </p>
        ))}
    </div>
  );
}
