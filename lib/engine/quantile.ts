/**
 * The value that a share `q` of all observations lie below, from a histogram's buckets: `counts[i]` lie between
 * `bounds[i - 1]` and `bounds[i]`, the last of them beyond all bounds. Within a bucket they count as evenly spread, and
 * beyond the last bound as at it, as Prometheus does in `histogram_quantile`. Null without observations.
 */
export function quantile(q: number, bounds: readonly number[], counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total <= 0) return null;
  const rank = q * total;
  let before = 0;
  for (const [index, count] of counts.entries()) {
    if (before + count >= rank && count > 0) {
      const upper = bounds[index];
      if (upper === undefined) return bounds.at(-1) ?? null;
      const lower = bounds[index - 1] ?? 0;
      return lower + (upper - lower) * ((rank - before) / count);
    }
    before += count;
  }
  return bounds.at(-1) ?? null;
}
