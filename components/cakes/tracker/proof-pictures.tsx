'use client';

import { useId, useState } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { type View, views } from '#lib/cakes/design/schema.ts';
import { cakePaths } from '#lib/cakes/paths.ts';
import type { CakeView } from '#lib/cakes/schema.ts';
import { ProofDialog } from './proof-dialog.tsx';

type Props = { cake: CakeView /** Of the cake's own heading. */; titleId: string; linkKey: string | null };

/** The baker's drawings, each in a place that was kept for it; pressed, large. */
export function ProofPictures({ cake, titleId, linkKey }: Props) {
  const t = useAreaTexts('tracker');
  const id = useId();
  const [shown, setShown] = useState<View | null>(null);
  const drawn = views.filter((view) => cake.proof?.pictures.some((picture) => picture.view === view));
  // While it is drawn, those to come have their place too.
  const places = cake.stage === 'drawing' ? views : drawn;
  if (places.length === 0) return null;
  return (
    <section aria-labelledby={`${id} ${titleId}`} className="mt-7">
      <h3 id={id} className="text-lg">
        {t('proof')}
      </h3>
      <ul className="mt-3 grid max-w-lg grid-cols-3 gap-3">
        {places.map((view) => (
          <li key={view} className="on-plaster aspect-square overflow-hidden rounded-xl bg-plaster">
            {drawn.includes(view) ? (
              <button
                type="button"
                aria-label={t('enlarge', { view })}
                onClick={() => setShown(view)}
                className="block size-full cursor-zoom-in -outline-offset-3"
              >
                {/* biome-ignore lint/performance/noImgElement: for this reader alone, in sizes of its own */}
                <img
                  src={cakePaths.proof(cake.id, { view, width: 320, key: linkKey })}
                  alt={t('picture', { view })}
                  width={320}
                  height={320}
                  className="size-full animate-fade-in object-cover"
                />
              </button>
            ) : (
              <span className="grid size-full place-items-center p-2 text-center text-xs text-[#6b5947]">
                <span className="motion-safe:animate-pulse">{t('pictureToCome', { view })}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {shown && drawn.includes(shown) && (
        <ProofDialog
          cakeId={cake.id}
          linkKey={linkKey}
          views={drawn}
          view={shown}
          onView={setShown}
          onClose={() => setShown(null)}
        />
      )}
    </section>
  );
}
