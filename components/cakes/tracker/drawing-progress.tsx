import { useId } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { CakeView } from '#lib/cakes/schema.ts';
import { roughly } from './roughly.ts';

/** How much of a proof is drawn, or what is before it in the queue and how long that takes by the look of it. */
export function DrawingProgress({ cake: { percent, queue } }: { cake: CakeView }) {
  const t = useAreaTexts('tracker');
  const id = useId();
  return (
    <div className="mt-4">
      <div
        role="progressbar"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-labelledby={id}
        className="h-2.5 overflow-hidden rounded-full bg-plaster"
      >
        <div
          className="h-full origin-left rounded-full bg-primary transition-transform duration-300 ease-out"
          style={{ transform: `scaleX(${percent / 100})` }}
        />
      </div>
      <p id={id} className="mt-2 text-sm text-muted tabular-nums">
        {percent > 0 ? t('percent', { percent }) : queue ? t('ahead', { count: queue.ahead }) : t('inQueue')}
        {queue && ` ${t(percent > 0 ? 'toGo' : 'drawnIn', roughly(queue.seconds))}`}
      </p>
    </div>
  );
}
