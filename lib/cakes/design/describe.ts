import type { Text } from '#lib/catalog/schema.ts';
import type { CakeDesign } from './schema.ts';
import { isBlank, onOneLine } from './text.ts';

/** A cake in words, wherever one stands among things that have a name. Nobody's own words are in it. */
export const cakeName: Text = { en: 'Your own cake', fr: 'Votre gâteau' };

const spongeNames: Record<CakeDesign['sponge'], Text> = {
  vanilla: { en: 'vanilla sponge', fr: 'biscuit vanille' },
  chocolate: { en: 'chocolate sponge', fr: 'biscuit chocolat' },
  lemon: { en: 'lemon sponge', fr: 'biscuit citron' },
  almond: { en: 'almond sponge', fr: 'biscuit amande' },
  carrot: { en: 'carrot sponge', fr: 'biscuit carotte' },
  'red-velvet': { en: 'red velvet sponge', fr: 'biscuit red velvet' },
};

const fillingNames: Record<CakeDesign['filling'], Text> = {
  raspberry: { en: 'raspberry filling', fr: 'garniture framboise' },
  'pastry-cream': { en: 'pastry cream filling', fr: 'garniture crème pâtissière' },
  ganache: { en: 'ganache filling', fr: 'garniture ganache' },
  'lemon-curd': { en: 'lemon curd filling', fr: 'garniture crème au citron' },
  praline: { en: 'praline filling', fr: 'garniture praliné' },
  'salted-caramel': { en: 'salted caramel filling', fr: 'garniture caramel salé' },
};

/** For how many it is, and what is inside. */
export function describeCake({ servings, sponge, filling }: CakeDesign): Text[] {
  const size = { en: `for ${servings} people`, fr: `pour ${servings} personnes` };
  return [size, spongeNames[sponge], fillingNames[filling]];
}

/** What is written on it, in one line and in quotation marks; null for a cake without words. */
export function quoteInscription({ inscription: { text } }: CakeDesign): Text | null {
  const line = onOneLine(text);
  return isBlank(text) ? null : { en: `“${line}”`, fr: `«\u00a0${line}\u00a0»` };
}
