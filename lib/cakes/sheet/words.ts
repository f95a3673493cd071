import { type CakeDesign, type IcingColor, icingColors } from '../design/schema.ts';
import { isWrittenOn } from '../design/text.ts';
import type { Allergen } from '../recipe-book.ts';

/** A design in the words of the bakehouse, whose language is English. What is not on the cake is left out. */
export function wordsOf(design: CakeDesign): [label: string, words: string][] {
  const { servings, shape, tiers, sponge, filling, icing, color, border, borderColor, candles } = design;
  const { fruit, flowers, sprinkles, inscription } = design;
  const rows: [string, string | null][] = [
    ['Size', `${servings} people, ${shape}${tiers > 1 ? `, ${tiers} tiers` : ''}`],
    ['Inside', `${plain(sponge)} sponge, ${plain(filling)}`],
    ['Icing', icing === 'naked' ? `naked, a breath of ${color}` : `${plain(icing)}, ${hued(color)}`],
    ['Border', border === 'none' ? null : `${border}, ${hued(borderColor)}`],
    ['Fruit', fruit === 'none' ? null : fruit],
    ['Flowers', flowers === 'none' ? null : flowers],
    ['Sprinkles', sprinkles === 'none' ? null : sprinkles],
    ['Candles', candles === null ? null : `the number ${candles}`],
    ['Words', isWrittenOn(design) ? `“${inOneLine(inscription.text)}”` : null],
    ['Lettering', isWrittenOn(design) ? lettering(design) : null],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}

function lettering({ inscription: { face, color, place, line } }: CakeDesign): string {
  return `${plain(face)}, ${hued(color)}, ${place === 'top' ? 'on top' : 'on the front'}, ${line}`;
}

/** However many lines somebody has made of it. */
export const inOneLine = (text: string) => text.trim().replaceAll(/\s*[\r\n]+\s*/g, ' / ');

const plain = (code: string) => code.replaceAll('-', ' ');
export const hued = (color: IcingColor) => `${color} (${icingColors[color]})`;

export const allergenNames: Record<Allergen, string> = {
  gluten: 'gluten',
  eggs: 'eggs',
  milk: 'milk',
  nuts: 'nuts',
  soya: 'soya',
};
