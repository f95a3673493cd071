import type { MyReviews } from '#lib/reviews/schema.ts';

type Vote = { reviewId: number; isHelpful: boolean; helpful: number };

/** What is known of a person's votes once this one is cast; `helpful` is how many it helped then. */
export function withVote(mine: MyReviews, { reviewId, isHelpful, helpful }: Vote): MyReviews {
  const { [reviewId]: _, ...others } = mine.votes;
  return { ...mine, votes: isHelpful ? { ...others, [reviewId]: helpful } : others };
}
