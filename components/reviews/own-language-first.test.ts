import { expect, test } from 'vitest';
import { ownLanguageFirst } from './own-language-first.ts';

test('reviews in the reader’s language come first, each group in its order', () => {
  const reviews = (['en', 'fr', 'en', 'fr'] as const).map((locale, id) => ({ id, locale }));
  expect(ownLanguageFirst(reviews, 'fr').map(({ id }) => id)).toEqual([1, 3, 0, 2]);
  expect(ownLanguageFirst(reviews, 'en').map(({ id }) => id)).toEqual([0, 2, 1, 3]);
});
