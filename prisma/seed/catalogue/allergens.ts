import type { SeedAllergen } from '../types.ts';

export const allergens: SeedAllergen[] = [
  { code: 'gluten', name: { en: 'Gluten', fr: 'Gluten' } },
  { code: 'eggs', name: { en: 'Eggs', fr: 'Œufs' } },
  { code: 'milk', name: { en: 'Milk', fr: 'Lait' } },
  { code: 'nuts', name: { en: 'Nuts', fr: 'Fruits à coque' } },
  { code: 'peanuts', name: { en: 'Peanuts', fr: 'Arachides' } },
  { code: 'sesame', name: { en: 'Sesame', fr: 'Sésame' } },
  { code: 'soya', name: { en: 'Soya', fr: 'Soja' } },
];
