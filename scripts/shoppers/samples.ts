export const kinds = ['browse', 'search', 'cart', 'checkout', 'cake', 'live'] as const;
export type Kind = (typeof kinds)[number];

/** One request as its shopper saw it. Times in ms; `endedAt` since 1970. */
export type Sample = {
  kind: Kind;
  endedAt: number;
  millis: number;
  /** A GET: it is sent once, and who is between has to save it. */
  isIdempotent: boolean;
  /** Null if it was answered as it should be; a refusal that is in order, such as "sold out", is an answer. */
  failure: string | null;
  /** What the edge said of its memory: `hit`, `miss`, `pass`, `stale`. */
  cache: string | null;
  /** Which release answered. */
  release: string | null;
};

/** When each kind was served again for good after `since`, ms since 1970: null while one is not. */
export function recoveredAt(samples: readonly Sample[], since: number): number | null {
  let latest = since;
  for (const kind of kinds) {
    const own = samples.filter((sample) => sample.kind === kind && sample.endedAt >= since);
    const lastFailure = Math.max(since, ...own.flatMap(({ failure, endedAt }) => (failure === null ? [] : endedAt)));
    if (lastFailure === since) continue;
    const next = Math.min(...own.flatMap(({ endedAt }) => (endedAt > lastFailure ? endedAt : [])));
    if (next === Number.POSITIVE_INFINITY) return null;
    latest = Math.max(latest, next);
  }
  return latest;
}
