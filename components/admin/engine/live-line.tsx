'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Sample } from '#lib/engine/schema.ts';
import type { Formats } from './format.ts';

/** Whether what is shown is so now. Read out only when that changes. */
export function LiveLine({ sample, isStale, formats }: { sample: Sample | null; isStale: boolean; formats: Formats }) {
  const t = useAreaTexts('engine');
  const isLive = sample !== null && !isStale;
  return (
    <p className="mb-6 flex items-center gap-2 text-sm text-muted">
      <span
        aria-hidden="true"
        className={`size-2.5 rounded-full ${isLive ? 'animate-pulse bg-success motion-reduce:animate-none' : 'bg-danger'}`}
      />
      {isLive && <span>{t('live', { by: sample.by, time: formats.time(sample.at) })}</span>}
      <span role="status">{!isLive && (sample ? t('stale', { time: formats.time(sample.at) }) : t('none'))}</span>
    </p>
  );
}
