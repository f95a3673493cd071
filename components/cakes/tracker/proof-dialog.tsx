'use client';

import { ArrowLeft, ArrowRight, X, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { View } from '#lib/cakes/design/schema.ts';
import { cakePaths } from '#lib/cakes/paths.ts';

type Props = {
  cakeId: string;
  linkKey: string | null;
  views: View[];
  view: View;
  onView: (view: View) => void;
  onClose: () => void;
};

/** A drawing as large as the screen, or larger: then it is moved by scrolling. Escape closes, arrows turn over. */
export function ProofDialog({ cakeId, linkKey, views, view, onView, onClose }: Props) {
  const t = useAreaTexts('tracker');
  const dialog = useRef<HTMLDialogElement>(null);
  const [isLarge, setIsLarge] = useState(false);
  const address = (width: 800 | 2400) => cakePaths.proof(cakeId, { view, width, key: linkKey });
  const turn = (by: 1 | -1) => {
    const next = views[(views.indexOf(view) + by + views.length) % views.length];
    if (next) onView(next);
  };

  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog
      ref={dialog}
      aria-label={t('picture', { view })}
      onClose={onClose}
      onKeyDown={({ key }) => {
        if (isLarge || views.length < 2) return;
        if (key === 'ArrowLeft') turn(-1);
        if (key === 'ArrowRight') turn(1);
      }}
      className="m-auto max-h-dvh max-w-full animate-fade-in overflow-hidden rounded-3xl bg-page p-3 text-text shadow-soft backdrop:bg-[#17120e]/75"
    >
      <section
        aria-label={t('picture', { view })}
        tabIndex={isLarge ? 0 : -1}
        className="on-plaster size-[min(calc(100vw-3rem),calc(100dvh-8rem))] overflow-auto rounded-2xl bg-plaster"
      >
        {/* biome-ignore lint/performance/noImgElement: for this reader alone, in sizes of its own */}
        <img
          src={address(800)}
          srcSet={`${address(800)} 800w, ${address(2400)} 2400w`}
          sizes={isLarge ? '250vmin' : '90vmin'}
          alt={t('picture', { view })}
          width={2400}
          height={2400}
          className={isLarge ? 'size-[250%] max-w-none' : 'size-full'}
        />
      </section>
      <div className="mt-3 flex items-center justify-center gap-2">
        {views.length > 1 && (
          <Tool label={t('previous')} onClick={() => turn(-1)}>
            <ArrowLeft aria-hidden="true" className="size-5" />
          </Tool>
        )}
        <Tool label={t(isLarge ? 'zoomOut' : 'zoomIn')} onClick={() => setIsLarge(!isLarge)}>
          {isLarge ? (
            <ZoomOut aria-hidden="true" className="size-5" />
          ) : (
            <ZoomIn aria-hidden="true" className="size-5" />
          )}
        </Tool>
        {views.length > 1 && (
          <Tool label={t('next')} onClick={() => turn(1)}>
            <ArrowRight aria-hidden="true" className="size-5" />
          </Tool>
        )}
        <Tool label={t('close')} onClick={() => dialog.current?.close()}>
          <X aria-hidden="true" className="size-5" />
        </Tool>
      </div>
    </dialog>
  );
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="grid size-12 cursor-pointer place-items-center rounded-full bg-surface shadow-soft transition-colors duration-200 hover:text-primary"
    >
      {children}
    </button>
  );
}
