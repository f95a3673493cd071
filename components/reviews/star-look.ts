/** The star that the pointer is over shows what a click would mean; without one, what was chosen. 0 is none yet. */
export type StarInput = { chosen: number; pointed: number };

/** Ratings, as radio buttons have them. */
export const RATINGS = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof RATINGS)[number];

/** How many stars are lit. */
export function litStars({ chosen, pointed }: StarInput): number {
  return pointed || chosen;
}

/** Whose word stands beside the stars; null while nothing is chosen or pointed at. */
export function namedRating(input: StarInput): Rating | null {
  return RATINGS.find((rating) => rating === litStars(input)) ?? null;
}
