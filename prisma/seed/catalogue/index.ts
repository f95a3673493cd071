import type { SeedProduct } from '../types.ts';
import { breads } from './breads.ts';
import { buns } from './buns.ts';
import { cakes } from './cakes.ts';
import { smallBakes } from './small-bakes.ts';
import { tarts } from './tarts.ts';
import { viennoiserie } from './viennoiserie.ts';

export { allergens } from './allergens.ts';
export { categories } from './categories.ts';
export { ingredients } from './ingredients.ts';

export const products: SeedProduct[] = [...breads, ...viennoiserie, ...cakes, ...tarts, ...smallBakes, ...buns];
