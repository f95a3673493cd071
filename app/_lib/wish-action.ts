'use server';

import { z } from 'zod';
import { setWish } from '#lib/accounts/wishlist.ts';
import { slugSchema } from '#lib/catalog/schema.ts';
import { action } from './action.ts';

/** For every page that shows a heart. */
export const wishAction = action({
  input: z.object({ slug: slugSchema, isWished: z.boolean() }),
  who: 'user',
  run: async (input, { user }) => {
    await setWish(user.id, input);
    return null;
  },
});
