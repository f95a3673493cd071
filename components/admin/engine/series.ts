import type { Sample } from '#lib/engine/schema.ts';

/** What becomes of the several values that fall into one point of a chart. */
type Merge = 'mean' | 'max' | 'sum';
export type Line = { key: string; label: string; of: (sample: Sample) => number | null; merge: Merge };
/** A point of a chart: its time (ms), and a value by the key of each line; null where there was nothing to measure. */
export type Point = { at: number } & Record<string, number | null>;

/** Samples as points of a chart, one for each `every` ms; a time in which nobody looked has none. */
export function toPoints(samples: readonly Sample[], lines: readonly Line[], every: number): Point[] {
  const groups = new Map<number, Sample[]>();
  for (const sample of samples) {
    const at = Math.floor(sample.at / every) * every;
    groups.set(at, [...(groups.get(at) ?? []), sample]);
  }
  return [...groups].map(([at, group]) => {
    const values = lines.map(({ key, of, merge }) => [key, mergeValues(group.map(of), merge)] as const);
    return { at, ...Object.fromEntries(values) };
  });
}

function mergeValues(values: (number | null)[], merge: Merge): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  if (merge === 'max') return Math.max(...known);
  const sum = known.reduce((total, value) => total + value, 0);
  return merge === 'sum' ? sum : Math.round((sum / known.length) * 100) / 100;
}

/** The share (%) of reads that were hits; null if nothing was read. */
export function hitRatio(layer: { hits: number; misses: number } | null): number | null {
  if (!layer || layer.hits + layer.misses <= 0) return null;
  return (100 * layer.hits) / (layer.hits + layer.misses);
}
