'use client';

import { useId } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { InscriptionLayout } from '#lib/cakes/design/inscription.ts';
import { LONGEST_TEXT } from '#lib/cakes/design/schema.ts';
import { isWrittenOn } from '#lib/cakes/design/text.ts';
import { hasConcern } from '#lib/cakes/design/words.ts';
import { INSCRIPTION } from './ids.ts';
import { Problems } from './problems.tsx';
import { useStudioContext } from './studio-context.ts';

/** What is to be piped, how large that comes out, and what stands against it. */
export function InscriptionField() {
  const id = useId();
  const t = useAreaTexts('cakeStudio');
  const parts = useAreaTexts('cakeParts');
  const { design, layout, violations, type } = useStudioContext();
  const { text } = design.inscription;
  return (
    <div data-field="text">
      <label htmlFor={INSCRIPTION} className="font-semibold">
        {parts('field.text')}
      </label>
      <textarea
        id={INSCRIPTION}
        rows={3}
        maxLength={LONGEST_TEXT}
        value={text}
        onChange={(event) => type('text', event.target.value)}
        aria-describedby={`${id}-hint`}
        className="mt-1.5 block w-full scroll-mt-(--studio-top) scroll-mb-28 rounded-xl border border-muted/60 bg-surface px-4 py-3 text-lg"
      />
      <div id={`${id}-hint`} className="mt-1 text-sm text-muted">
        <p>{text.length >= LONGEST_TEXT ? t('longest') : t('textHint')}</p>
        {layout && isWrittenOn(design) && layout.fits && violations.length === 0 && <Measure layout={layout} />}
      </div>
      {hasConcern(text) && (
        <p role="status" className="mt-3 rounded-tile border-l-4 border-accent bg-surface p-4 shadow-soft">
          {t('concern')}
        </p>
      )}
      <Problems field="text" />
    </div>
  );
}

/** How much of the room is taken: the fuller it is, the smaller the letters have become. */
function Measure({ layout }: { layout: InscriptionLayout }) {
  const t = useAreaTexts('cakeStudio');
  const { lines } = layout;
  const fullest = Math.max(...lines.map(({ width, room }) => width / room));
  return (
    <div className="mt-2 flex items-center gap-3">
      <span aria-hidden="true" className="h-1.5 w-24 overflow-hidden rounded-full bg-line">
        <span
          className="block h-full rounded-full bg-success transition-[width] duration-200"
          style={{ width: `${Math.round(Math.min(fullest, 1) * 100)}%` }}
        />
      </span>
      <span>{t('letters', { count: lines.length, height: Math.round(layout.size * 0.5) })}</span>
    </div>
  );
}
