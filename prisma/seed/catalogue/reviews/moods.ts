import { type Random, shuffle } from './random.ts';
import type { Mood } from './types.ts';

export type Rating = 1 | 2 | 3 | 4 | 5;

/** Percentage of reviews with 1, 2, 3, 4 and 5 stars. The averages are about 4.9, 4.7, 4.5, 4.2 and 3.9. */
const shares: Record<Mood, [number, number, number, number, number]> = {
  beloved: [0, 0, 2, 8, 90],
  loved: [1, 2, 3, 17, 77],
  liked: [1, 3, 8, 24, 64],
  good: [3, 5, 12, 30, 50],
  mixed: [5, 7, 17, 32, 39],
};

/** `count` ratings in the mood's proportions, in random order. */
export function drawRatings(random: Random, mood: Mood, count: number): Rating[] {
  const ratings: Rating[] = [];
  let share = 0;
  shares[mood].forEach((percent, index) => {
    share += percent;
    while (ratings.length < Math.round((share * count) / 100)) ratings.push((index + 1) as Rating);
  });
  return shuffle(random, ratings);
}
