import { z } from 'zod';
import type { Locale, Photo, Text } from '#lib/catalog/schema.ts';
import { slugSchema } from '#lib/catalog/schema.ts';

/** Shapes of reviews as those see them who write and who moderate them. Pure. */

export const MOST_PHOTOS = 4;
const photoIdSchema = z.string().regex(/^[0-9a-f]{24}$/);

/** A rating is worth something without words, so the text may be short; then somebody looks at it first. */
export const reviewInputSchema = z.object({
  slug: slugSchema,
  rating: z.number().refine((rating) => [1, 2, 3, 4, 5].includes(rating), { error: 'rating' }),
  title: z.string().trim().min(1).max(80),
  text: z.string().trim().min(1).max(2000),
  photos: z.array(photoIdSchema).max(MOST_PHOTOS),
});
export type ReviewInput = z.infer<typeof reviewInputSchema>;

export const reviewStatuses = ['pending', 'published', 'rejected'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

/** Why a review waits for somebody of the bakery: see `moderation.ts`. */
export type Concern = 'too-short' | 'link' | 'contact' | 'shouting' | 'repeats' | 'insult';

/** What became of a review that was sent. */
export type WrittenReview = { status: ReviewStatus; concerns: Concern[] };

/** A review as its author sees it. */
export type OwnReview = WrittenReview & {
  slug: string;
  product: Text;
  rating: number;
  title: string;
  text: string;
  photos: Photo[];
  helpful: number;
  createdAt: string;
};

/** A review as somebody of the bakery sees it who decides whether it is published. */
export type StaffReview = Omit<OwnReview, 'helpful'> & {
  id: number;
  locale: Locale;
  author: string;
  isVerified: boolean;
  /** Which state of it that is. */
  updatedAt: string;
};

/** What the islands on a product's pages show of the person before them: `/api/me/reviews/<slug>`. */
export type MyReviews = {
  own: { id: number; status: ReviewStatus } | null;
  /** How many people each review helped, of those reviews that helped this person. */
  votes: Record<number, number>;
};
