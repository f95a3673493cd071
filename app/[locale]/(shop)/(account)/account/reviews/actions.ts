'use server';

import { action } from '#app/_lib/action.ts';
import { countUse } from '#lib/platform/limits.ts';
import { reviewInputSchema } from '#lib/reviews/schema.ts';
import { writeReview } from '#lib/reviews/write-review.ts';

export const write = action({
  input: reviewInputSchema,
  who: 'user',
  run: async (input, { user, locale }) => {
    await countUse('review', user.id);
    return writeReview({ id: user.id, name: user.name, locale }, input);
  },
});
