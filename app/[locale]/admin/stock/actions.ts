'use server';

import { action } from '#app/_lib/action.ts';
import { slugSchema } from '#lib/catalog/schema.ts';
import { changeStock } from '#lib/checkout/change-stock.ts';
import { stockStepSchema } from '#lib/checkout/schema.ts';

/** How many pieces there are of a product; answers how many it has become. */
export const stepStock = action({
  input: stockStepSchema.extend({ slug: slugSchema }),
  who: 'stock',
  run: async ({ slug, ...step }) => ({ quantity: await changeStock(slug, step) }),
});
