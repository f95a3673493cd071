import type { Availability, ReviewSummary } from './schema.ts';

/** At this many pieces or fewer, a product is said to be nearly gone. */
export const LOW_STOCK = 5;

export function availabilityOf(quantity: number): Availability {
  if (quantity <= 0) return 'sold-out';
  return quantity <= LOW_STOCK ? 'low' : 'in-stock';
}

export function summarise(histogram: ReviewSummary['histogram']): ReviewSummary {
  const count = histogram.reduce((sum, number) => sum + number, 0);
  const stars = histogram.reduce((sum, number, index) => sum + number * (index + 1), 0);
  return { count, average: count === 0 ? 0 : Math.round((10 * stars) / count) / 10, histogram };
}

/** A rating counts as if this many reviews of `PRIOR_RATING` stood beside it, so that a single five is not the best. */
const PRIOR_WEIGHT = 20;
const PRIOR_RATING = 4;

/** What "best-loved" sorts by: the Bayesian average of the ratings, plus a little for what is bought often. */
export function score(histogram: ReviewSummary['histogram'], soldCount: number): number {
  const count = histogram.reduce((sum, number) => sum + number, 0);
  const stars = histogram.reduce((sum, number, index) => sum + number * (index + 1), 0);
  const rating = (PRIOR_WEIGHT * PRIOR_RATING + stars) / (PRIOR_WEIGHT + count);
  return rating + Math.log10(1 + Math.max(0, soldCount)) / 4;
}
