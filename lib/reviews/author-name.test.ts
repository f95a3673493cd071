import { expect, test } from 'vitest';
import { authorName } from './author-name.ts';

test.each([
  ['Marie Dupont', 'Marie D.'],
  ['  Jean-Pierre   van den berg ', 'Jean-Pierre B.'],
  ['Élodie Étienne', 'Élodie É.'],
  ['Cher', 'Cher'],
])('%s is shown as %s', (name, shown) => {
  expect(authorName(name)).toBe(shown);
});
