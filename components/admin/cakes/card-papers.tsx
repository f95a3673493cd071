'use client';

import { Printer } from 'lucide-react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { cakePaths } from '#lib/cakes/paths.ts';
import type { CakeLine } from '#lib/cakes/schema.ts';

/** What there is of its proof: pictures, which open large, and the print-out. */
export function CardPapers({ cake: { id, proof } }: { cake: CakeLine }) {
  const t = useAreaTexts('cakeBoard');
  if (!proof) return null;
  const short = id.slice(-8);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <ul aria-label={t('pictures', { id: short })} className="flex gap-1.5">
        {proof.pictures.map(({ view }) => (
          <li key={view}>
            <a
              href={cakePaths.proof(id, { view, width: 2400 })}
              target="_blank"
              rel="noreferrer"
              draggable={false}
              aria-label={t('picture', { view })}
              className="block rounded-xl"
            >
              {/* biome-ignore lint/performance/noImgElement: for the staff alone, in sizes of its own */}
              <img
                src={cakePaths.proof(id, { view, width: 320 })}
                alt=""
                width={44}
                height={44}
                loading="lazy"
                draggable={false}
                className="size-11 rounded-xl bg-plaster object-cover"
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
          draggable={false}
          aria-label={t('sheetOf', { id: short })}
          className="inline-flex min-h-11 items-center gap-1.5 rounded-full px-1 text-sm font-medium text-primary underline underline-offset-4"
        >
          <Printer aria-hidden="true" className="size-4" />
          {t('sheet')}
        </a>
      )}
    </div>
  );
}
