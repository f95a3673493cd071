'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { moderateReview } from '#lib/reviews/moderate-review.ts';

export const moderate = action({
  input: z.object({
    reviewId: z.int().positive(),
    decision: z.enum(['published', 'rejected']),
    seenAt: z.iso.datetime(),
  }),
  who: 'reviews',
  run: async ({ reviewId, decision, seenAt }) => {
    await moderateReview(reviewId, decision, { seenAt });
    return null;
  },
});
