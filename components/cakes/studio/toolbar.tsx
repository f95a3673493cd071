'use client';

import { Redo2, RotateCcw, Share2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { notify } from '#components/ui/notify.ts';
import { firstDesign } from '#lib/cakes/design/schema.ts';
import { share } from './share.ts';
import { useStudioContext } from './studio-context.ts';

/** What can be done to the design as a whole. */
export function Toolbar() {
  const t = useAreaTexts('cakeStudio');
  const { design, canUndo, canRedo, undo, redo, replace } = useStudioContext();

  async function pass() {
    const outcome = await share(design, t('shareTitle'));
    if (outcome === 'copied') void notify(t('copied'));
    if (outcome === 'failed') void notify(t('shareFailed'), { tone: 'error' });
  }

  return (
    <div className="absolute flex rounded-full bg-page/85 shadow-soft backdrop-blur-sm max-md:top-1/2 max-md:right-2 max-md:-translate-y-1/2 max-md:flex-col md:top-3 md:right-3">
      <Tool label={t('undo')} isOff={!canUndo} onPress={undo}>
        <Undo2 aria-hidden="true" className="size-5" />
      </Tool>
      <Tool label={t('redo')} isOff={!canRedo} onPress={redo}>
        <Redo2 aria-hidden="true" className="size-5" />
      </Tool>
      <Tool label={t('reset')} isOff={design === firstDesign} onPress={() => replace(firstDesign)}>
        <RotateCcw aria-hidden="true" className="size-5" />
      </Tool>
      <Tool label={t('share')} onPress={pass}>
        <Share2 aria-hidden="true" className="size-5" />
      </Tool>
    </div>
  );
}

type ToolProps = { label: string; isOff?: boolean; onPress: () => void; children: ReactNode };

/** Off is not `disabled`: who has just undone the first step would lose the focus. */
export function Tool({ label, isOff = false, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      onClick={() => {
        if (!isOff) onPress();
      }}
      className="grid size-11 cursor-pointer place-items-center rounded-full transition-colors duration-200 hover:text-primary aria-disabled:cursor-default aria-disabled:text-muted/50"
    >
      {children}
    </button>
  );
}
