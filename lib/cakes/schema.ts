import { z } from 'zod';
import { cakeDesignSchema, cakeWishesSchema, viewSchema } from './design/schema.ts';
import { cakeStages } from './stages.ts';

/** A cake that was ordered, as its shopper and the staff see it. Pure. Times in ISO. */

/** What the baker asks, and what the shopper answers. */
export const questionSchema = z.string().trim().min(1).max(500);

/** What is in storage of a proof; it grows while it is drawn. */
const cakeProofSchema = z.object({
  /** Addresses are made of the cake's id and the picture's name, by `lib/cakes/paths.ts`. */
  pictures: z.array(z.object({ view: viewSchema, width: z.int(), height: z.int() })),
  /** The baker's print-out. */
  hasSheet: z.boolean(),
});
export type CakeProof = z.infer<typeof cakeProofSchema>;

export const cakeViewSchema = z.object({
  id: z.uuid(),
  design: cakeDesignSchema,
  wishes: cakeWishesSchema,
  stage: z.enum(cakeStages),
  /** Of its proof, 0 to 100. */
  percent: z.int().min(0).max(100),
  proof: cakeProofSchema.nullable(),
  /** Stages that it has reached, oldest first. */
  events: z.array(z.object({ stage: z.enum(cakeStages), at: z.iso.datetime() })),
  /** Oldest first; one without an answer waits for it. */
  questions: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      askedAt: z.iso.datetime(),
      answer: z.string().nullable(),
      answeredAt: z.iso.datetime().nullable(),
    }),
  ),
  /** While its proof waits in the queue: how many are before it, and when (s from now) it should be drawn; else null. */
  queue: z.object({ ahead: z.int(), seconds: z.int() }).nullable(),
  /** Its proof could not be drawn, time and again: somebody of the bakery has to look at it. */
  isStuck: z.boolean(),
});
export type CakeView = z.infer<typeof cakeViewSchema>;

/** A cake among all others, as the staff look over them. */
export const cakeLineSchema = cakeViewSchema
  .pick({ id: true, design: true, wishes: true, stage: true, percent: true, proof: true, isStuck: true })
  .extend({
    orderNumber: z.string(),
    /** In the order, from 1, of so many. */
    position: z.object({ nth: z.int(), of: z.int() }),
    name: z.string(),
    pickup: z.object({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime() }),
    isRush: z.boolean(),
    hasConcern: z.boolean(),
    /** What was said with the order: it may be about the cake. */
    orderNote: z.string(),
    /** Questions that wait for their answer. */
    openQuestions: z.array(z.string()),
    /** What was answered last. */
    lastAnswer: z.string().nullable(),
  });
export type CakeLine = z.infer<typeof cakeLineSchema>;
