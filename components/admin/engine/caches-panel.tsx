'use client';

import { Stat } from '#components/admin/ui/stat.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { type Layer, layers, type Sample } from '#lib/engine/schema.ts';
import type { Formats } from './format.ts';
import { hitRatio } from './series.ts';

/** A ratio over less (ms) jumps about; over more it hides what happens now. */
const LOOKED_AT = 60_000;

/** How often each cache had what it was asked for, of late. */
export function CachesPanel({ samples, formats }: { samples: Sample[]; formats: Formats }) {
  const t = useAreaTexts('engine');
  const newest = samples.at(-1)?.at ?? 0;
  const recent = samples.filter(({ at }) => newest - at < LOOKED_AT);
  return (
    <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">
      {layers.map((layer) => {
        const reads = readsOf(recent, layer);
        const ratio = hitRatio(reads);
        return (
          <Stat
            key={layer}
            label={t(`layer.${layer}`)}
            value={ratio === null ? '–' : formats.percent(ratio)}
            note={noteOf(reads)}
          />
        );
      })}
    </dl>
  );

  function noteOf(reads: ReturnType<typeof readsOf>): string {
    if (!reads) return t('unknown');
    const all = reads.hits + reads.misses;
    if (all === 0) return t('layers.quiet');
    return t('layers.note', { hits: formats.number(reads.hits), reads: formats.number(all) });
  }
}

/** Null if nobody told. */
function readsOf(samples: Sample[], layer: Layer): { hits: number; misses: number } | null {
  const told = samples.flatMap((sample) => sample.layers[layer] ?? []);
  if (told.length === 0) return null;
  return told.reduce((sum, { hits, misses }) => ({ hits: sum.hits + hits, misses: sum.misses + misses }));
}
