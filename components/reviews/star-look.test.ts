import { expect, test } from 'vitest';
import { litStars, namedRating } from './star-look.ts';

test.each([
  [{ chosen: 0, pointed: 0 }, 0, null],
  [{ chosen: 4, pointed: 0 }, 4, 4],
  [{ chosen: 0, pointed: 3 }, 3, 3],
  [{ chosen: 5, pointed: 2 }, 2, 2],
  [{ chosen: 1, pointed: 5 }, 5, 5],
])('%o lights %i stars', (input, lit, named) => {
  expect(litStars(input)).toBe(lit);
  expect(namedRating(input)).toBe(named);
});
