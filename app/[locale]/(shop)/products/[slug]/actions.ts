'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { slugSchema } from '#lib/catalog/schema.ts';
import { countUse } from '#lib/platform/limits.ts';
import { voteOnReview } from '#lib/reviews/vote.ts';
import { deleteReview } from '#lib/reviews/write-review.ts';

export const vote = action({
  input: z.object({ reviewId: z.int().positive(), isHelpful: z.boolean() }),
  who: 'user',
  run: async (input, { user }) => {
    await countUse('review-vote', user.id);
    return { helpful: await voteOnReview(user.id, input) };
  },
});

export const remove = action({
  input: z.object({ slug: slugSchema }),
  who: 'user',
  run: async ({ slug }, { user }) => {
    await deleteReview(user.id, slug);
    return null;
  },
});
