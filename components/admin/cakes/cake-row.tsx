'use client';

import { FileText } from 'lucide-react';
import { CakePicture } from '#components/cakes/cake-picture.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatDay, formatTime } from '#components/i18n/format.ts';
import { cakePaths } from '#lib/cakes/paths.ts';
import type { CakeLine } from '#lib/cakes/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';

/** A cake in a line: whose it is, by when, what to look at, and its papers. */
export function CakeRow({ cake, locale }: { cake: CakeLine; locale: Locale }) {
  const t = useAreaTexts('cakeBoard');
  const { design, orderNumber, name, position, pickup } = cake;
  return (
    <article
      aria-label={`${orderNumber} ${t('position', position)}`}
      className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-tile bg-surface p-4 shadow-soft"
    >
      <CakePicture design={design} size={72} alt="" className="size-18" />
      <div className="min-w-40 flex-1">
        <h3 className="font-sans text-base font-semibold tabular-nums">
          {orderNumber}
          {position.of > 1 && <span className="ml-2 font-normal text-muted">{t('position', position)}</span>}
        </h3>
        <p className="break-words text-muted">{name}</p>
      </div>
      <p className="min-w-44 tabular-nums first-letter:uppercase">
        {t('pickup', {
          day: formatDay(pickup.startsAt, locale, 'short'),
          from: formatTime(pickup.startsAt, locale),
          to: formatTime(pickup.endsAt, locale),
        })}
      </p>
      <Marks cake={cake} />
      <Papers cake={cake} />
      {cake.openQuestions.map((text) => (
        <p key={text} className="w-full border-l-4 border-accent pl-3 break-words">
          {t('asked', { text })}
        </p>
      ))}
      {cake.openQuestions.length === 0 && cake.lastAnswer && (
        <p className="w-full border-l-4 border-success pl-3 break-words">{t('answered', { text: cake.lastAnswer })}</p>
      )}
    </article>
  );
}

function Marks({ cake: { isRush, hasConcern, hasAllergies, stage, percent } }: { cake: CakeLine }) {
  const t = useAreaTexts('cakeBoard');
  const marks = [
    isRush && { text: t('rush'), isUrgent: true },
    hasConcern && { text: t('concern'), isUrgent: true },
    hasAllergies && { text: t('allergies'), isUrgent: true },
    stage === 'drawing' && { text: t('percent', { percent }), isUrgent: false },
  ].filter((mark) => mark !== false);
  return (
    <ul className="flex flex-wrap gap-2">
      {marks.map(({ text, isUrgent }) => (
        <li
          key={text}
          className={`rounded-full px-3 py-1 text-sm font-medium tabular-nums ${isUrgent ? 'bg-danger text-page' : 'bg-plaster'}`}
        >
          {text}
        </li>
      ))}
    </ul>
  );
}

/** What there is of its proof. */
function Papers({ cake: { id, proof } }: { cake: CakeLine }) {
  const t = useAreaTexts('cakeBoard');
  if (!proof) return null;
  const short = id.slice(-8);
  return (
    <div className="flex items-center gap-2">
      <ul aria-label={t('pictures', { id: short })} className="flex gap-2">
        {proof.pictures.map(({ view }) => (
          <li key={view}>
            <a
              href={cakePaths.proof(id, { view, width: 2400 })}
              target="_blank"
              rel="noreferrer"
              aria-label={t('picture', { view })}
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
      {proof.hasSheet && (
        <a
          href={cakePaths.sheet(id)}
          target="_blank"
          rel="noreferrer"
          aria-label={t('sheetOf', { id: short })}
          className="inline-flex min-h-11 items-center gap-1.5 rounded-full px-3 font-medium text-primary underline underline-offset-4"
        >
          <FileText aria-hidden="true" className="size-5" />
          {t('sheet')}
        </a>
      )}
    </div>
  );
}
