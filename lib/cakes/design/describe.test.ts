import { expect, test } from 'vitest';
import { describeCake, quoteInscription } from './describe.ts';
import { firstDesign } from './schema.ts';

const withText = (text: string) => ({ ...firstDesign, inscription: { ...firstDesign.inscription, text } });

test('a cake is told by its size and by what is inside, without a word of its inscription', () => {
  const labels = describeCake(withText('Emma'));
  expect(labels.map(({ en }) => en)).toEqual(['for 10 people', 'vanilla sponge', 'raspberry filling']);
  expect(labels.map(({ fr }) => fr)).toEqual(['pour 10 personnes', 'biscuit vanille', 'garniture framboise']);
});

test('its inscription stands in one line, in the quotation marks of each language', () => {
  expect(quoteInscription(withText('Happy\n birthday '))).toEqual({
    en: '“Happy birthday”',
    fr: '«\u00a0Happy birthday\u00a0»',
  });
});

test('white space alone is no inscription', () => expect(quoteInscription(withText(' \n '))).toBeNull());
