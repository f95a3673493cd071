'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { discountCodeSchema } from '#lib/checkout/discount-form.ts';
import { endDiscount, saveDiscount, saveDiscountSchema } from '#lib/checkout/save-discount.ts';

export const save = action({ input: saveDiscountSchema, who: 'discounts', run: (input) => saveDiscount(input) });

export const end = action({
  input: z.object({ code: discountCodeSchema }),
  who: 'discounts',
  run: async ({ code }) => {
    await endDiscount(code);
    return null;
  },
});
