'use client';

import { type MouseEvent, useDeferredValue, useId, useMemo } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { drawCake } from '#lib/cakes/design/draw.ts';
import { type View, views } from '#lib/cakes/design/schema.ts';
import { isWrittenOn, onOneLine } from '#lib/cakes/design/text.ts';
import { partName } from '../part-names.ts';
import { useStudioContext } from './studio-context.ts';

type Props = { view: View; onView: (view: View) => void; onWrite: (place: 'top' | 'front') => void };

/**
 * The cake as it is designed. The server draws the first one with the same code, so that it is there before any script;
 * arrow keys turn it, as in any group of choices, and pressing it says where to write.
 */
export function Preview({ view, onView, onWrite }: Props) {
  const id = useId();
  const t = useAreaTexts('cakeStudio');
  const parts = useAreaTexts('cakeParts');
  const { design: now, faces } = useStudioContext();
  const design = useDeferredValue(now);
  const svg = useMemo(() => drawCake(design, { faces, view, prefix: 'studio' }), [design, faces, view]);
  const label = t('pictureOf', {
    shape: design.shape,
    tiers: design.tiers,
    people: design.servings,
    icing: partName(parts, 'icing', design.icing).toLowerCase(),
    color: partName(parts, 'color', design.color).toLowerCase(),
    text: isWrittenOn(design) ? onOneLine(design.inscription.text) : 'none',
  });

  function write({ currentTarget, clientY }: MouseEvent) {
    const { top, height } = currentTarget.getBoundingClientRect();
    if (view === 'table') onWrite((clientY - top) / height < TOP_OF_CAKE ? 'top' : 'front');
    else onWrite(view);
  }

  return (
    <div className="relative md:pt-14 md:pb-12 lg:pt-0">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a short cut for pointers; by keys the place is chosen beside the text */}
      <div
        role="img"
        aria-label={label}
        title={t('writeHere')}
        onClick={write}
        className="h-[max(12.5rem,30dvh)] cursor-text md:aspect-square md:h-auto md:max-h-[calc(100dvh-25rem)] md:min-h-72 md:w-full [&>svg]:mx-auto [&>svg]:size-full"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; of what somebody typed it has outlines only
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <fieldset className="absolute max-md:top-1/2 max-md:left-2 max-md:-translate-y-1/2 md:inset-x-0 md:bottom-3 md:flex md:justify-center">
        <legend className="sr-only">{t('view')}</legend>
        <div className="flex rounded-full bg-page/85 shadow-soft backdrop-blur-sm max-md:flex-col md:p-1">
          {views.map((one) => (
            <label
              key={one}
              title={t(`views.${one}`)}
              className="relative flex min-h-11 min-w-11 cursor-pointer items-center justify-center rounded-full text-sm font-medium md:px-4 transition-colors duration-200 has-checked:bg-text has-checked:text-page has-checked:forced-color-adjust-none has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary"
            >
              <input
                type="radio"
                name={`${id}-view`}
                checked={one === view}
                onChange={() => onView(one)}
                className="absolute inset-0 cursor-pointer appearance-none opacity-0"
              />
              <svg
                viewBox="0 0 24 24"
                aria-hidden="true"
                className="size-5 fill-none stroke-current stroke-2 md:hidden"
              >
                <path strokeLinejoin="round" d={pictograms[one]} />
              </svg>
              <span className="max-md:sr-only">{t(`views.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/** From the upper edge of the picture to where the front begins, seen as on a table. */
const TOP_OF_CAKE = 0.5;

const pictograms: Record<View, string> = {
  table: 'M3 9c0-3 4-5 9-5s9 2 9 5-4 5-9 5-9-2-9-5zM3 9v6c0 3 4 5 9 5s9-2 9-5V9',
  front: 'M4 7h16v11H4zM2 21h20',
  top: 'M12 3a9 9 0 100 18 9 9 0 000-18z',
};
