import { expect, test } from 'vitest';
import { wordsOf } from './words.ts';

test.each([
  ['Pâte feuilletée', ['pate', 'feuilletee']],
  ['œufs d’ŒUF', ['oeufs', 'd', 'oeuf']],
  ['No. 7, half-baked!', ['no', '7', 'half', 'baked']],
  ['Crème', ['creme']],
  ["'; DROP TABLE --", ['drop', 'table']],
  ['&|!:*()\u0000', []],
])('%j is %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
