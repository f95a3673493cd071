'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { layers, type Sample } from '#lib/engine/schema.ts';
import { chartColors } from './chart-colors.ts';
import { ChartPanel } from './chart-panel.tsx';
import type { Formats } from './format.ts';
import { hitRatio, type Line } from './series.ts';

/** How often (ms) the charts are drawn anew. */
const DRAWN_EVERY = 6000;

type Props = { samples: Sample[]; formats: Formats };

/** The last quarter of an hour in lines. */
export function Charts({ samples: latest, formats }: Props) {
  const samples = useDeferredValue(useNowAndThen(latest));
  const t = useAreaTexts('engine');
  const clones = namesOf(samples, ({ members }) => members.filter(({ role }) => role === 'web').map(({ id }) => id));
  const queues = namesOf(samples, (sample) => (sample.queues ?? []).map(({ name }) => name));
  const lines = useLines(clones, queues);
  return (
    <section aria-label={t('charts.title')} style={chartColors}>
      <h2 className="mb-4 text-2xl">{t('charts.title')}</h2>
      <div className="grid gap-4 md:grid-cols-2 2xl:grid-cols-3">
        <ChartPanel title={t('charts.requests')} lines={lines.requests} {...{ samples, formats }} />
        <ChartPanel title={t('charts.p95')} lines={lines.p95} {...{ samples, formats }} />
        <ChartPanel title={t('charts.ratios')} lines={lines.ratios} isPercent {...{ samples, formats }} />
        <ChartPanel title={t('charts.baked')} lines={lines.baked} {...{ samples, formats }} />
        <ChartPanel title={t('charts.waiting')} lines={lines.waiting} {...{ samples, formats }} />
        <ChartPanel title={t('charts.waited')} lines={lines.waited} {...{ samples, formats }} />
        <ChartPanel title={t('charts.lag')} lines={lines.lag} {...{ samples, formats }} />
        <ChartPanel title={t('charts.memory')} lines={lines.memory} {...{ samples, formats }} />
        <ChartPanel title={t('charts.evictions')} lines={lines.evictions} {...{ samples, formats }} />
      </div>
    </section>
  );
}

/** Nine drawings cost more than the numbers above them, and say little more for two seconds more: they wait a little. */
function useNowAndThen(latest: Sample[]): Sample[] {
  const [shown, setShown] = useState(latest);
  const isLate = (latest.at(-1)?.at ?? 0) - (shown.at(-1)?.at ?? 0) >= DRAWN_EVERY;
  // The past has come.
  const isMuchMore = latest.length - shown.length > 2;
  if (!isLate && !isMuchMore) return shown;
  setShown(latest);
  return latest;
}

/** The same lines from look to look, so that charts are drawn anew only for new numbers. */
function useLines(clones: string, queues: string) {
  const t = useAreaTexts('engine');
  return useMemo(() => {
    const cloneNames = clones.split(' ').filter(Boolean);
    const member = (sample: Sample, id: string) => sample.members.find((one) => one.id === id) ?? null;
    const single = (key: string, merge: Line['merge'], of: Line['of']): Line[] => [
      { key, label: t(`charts.${key}` as 'charts.baked'), merge, of },
    ];
    return {
      requests: [
        ...cloneNames.map((id) => mean(id, id, (sample) => member(sample, id)?.requests ?? null)),
        mean('edge', t('layer.edge'), ({ edge }) => edge?.requests ?? null),
      ],
      p95: cloneNames.map((id) => mean(id, id, (sample) => member(sample, id)?.p95 ?? null)),
      ratios: layers.map((layer) => mean(layer, t(`layer.${layer}`), (sample) => hitRatio(sample.layers[layer]))),
      baked: single('baked', 'sum', ({ bakedCount }) => bakedCount),
      waiting: queues
        .split(' ')
        .filter(Boolean)
        .map((name): Line => {
          const of = (sample: Sample) => sample.queues?.find((one) => one.name === name)?.waiting ?? null;
          return { key: name, label: name, merge: 'max', of };
        }),
      waited: single('waited', 'max', (sample) =>
        sample.queues ? Math.max(0, ...sample.queues.map(({ waited }) => (waited ?? 0) / 1000)) : null,
      ),
      lag: single('lag', 'max', ({ replica }) => (replica && replica !== 'none' ? replica.ms : null)),
      memory: (['store', 'cache'] as const).map((role) =>
        mean(role, t(`part.${role}`), ({ redis }) => (redis[role] ? redis[role].memory / 1e6 : null)),
      ),
      evictions: single('evictions', 'sum', ({ redis }) => redis.cache?.evictions ?? null),
    };
  }, [clones, queues, t]);
}

function mean(key: string, label: string, of: Line['of']): Line {
  return { key, label, of, merge: 'mean' };
}

function namesOf(samples: Sample[], of: (sample: Sample) => string[]): string {
  return [...new Set(samples.flatMap(of))].sort().join(' ');
}
