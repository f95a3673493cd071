import type { SeedOption } from '../types.ts';

export const slicing: SeedOption = {
  kind: 'slicing',
  values: [
    { code: 'whole', label: { en: 'Whole', fr: 'À couper soi-même' }, surchargeMinor: 0, isDefault: true },
    { code: 'sliced', label: { en: 'Sliced', fr: 'En tranches' }, surchargeMinor: 0 },
    { code: 'thick-sliced', label: { en: 'Thick slices', fr: 'En tranches épaisses' }, surchargeMinor: 0 },
  ],
};

/** Sizes of a cake for 6, 10 or 14 people; the surcharges are those of the two larger ones, in minor units. */
export function cakeSizes(surchargeFor10: number, surchargeFor14: number): SeedOption {
  return {
    kind: 'size',
    values: [
      { code: 'serves-6', label: { en: '6 people', fr: '6 personnes' }, surchargeMinor: 0, isDefault: true },
      { code: 'serves-10', label: { en: '10 people', fr: '10 personnes' }, surchargeMinor: surchargeFor10 },
      { code: 'serves-14', label: { en: '14 people', fr: '14 personnes' }, surchargeMinor: surchargeFor14 },
    ],
  };
}

/** One piece, or a box of `count` at `surchargeMinor` above the price of one. */
export function boxOf(count: number, surchargeMinor: number): SeedOption {
  return {
    kind: 'size',
    values: [
      { code: 'one', label: { en: 'One', fr: 'Pièce' }, surchargeMinor: 0, isDefault: true },
      { code: `box-${count}`, label: { en: `Box of ${count}`, fr: `Boîte de ${count}` }, surchargeMinor },
    ],
  };
}

/** Sizes of a tart for 6 or 10 people; the surcharge is that of the larger one, in minor units. */
export function tartSizes(surchargeFor10: number): SeedOption {
  return {
    kind: 'size',
    values: [
      { code: 'serves-6', label: { en: '6 people', fr: '6 personnes' }, surchargeMinor: 0, isDefault: true },
      { code: 'serves-10', label: { en: '10 people', fr: '10 personnes' }, surchargeMinor: surchargeFor10 },
    ],
  };
}
