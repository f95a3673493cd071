import { z } from 'zod';
import { type CakeDesign, cakeDesignSchema } from './schema.ts';

/** A design that somebody keeps in their account. */
export type SavedDesign = {
  id: string;
  name: string;
  design: CakeDesign;
  /** ISO time of the last change. */
  savedAt: string;
};

/** So many a person may keep. */
export const MOST_DESIGNS = 50;

export const designNameSchema = z.string().trim().min(1).max(60);

export const savingSchema = z.object({
  /** Made where the button is pressed: what is sent again is saved once. */
  id: z.uuid(),
  name: designNameSchema,
  design: cakeDesignSchema,
});
export type Saving = z.infer<typeof savingSchema>;
