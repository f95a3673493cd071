'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { questionSchema } from '#lib/cakes/schema.ts';
import { cakeStages } from '#lib/cakes/stages.ts';
import { advanceCake, bakerStages } from '#lib/orders/advance-cake.ts';
import { askAboutCake } from '#lib/orders/ask-about-cake.ts';

/** Moves a cake on from where its baker saw it. */
export const advance = action({
  input: z.object({ cakeId: z.uuid(), from: z.enum(cakeStages), to: z.enum(bakerStages) }),
  who: 'orders',
  run: async ({ cakeId, from, to }) => {
    await advanceCake(cakeId, { from, to });
    return null;
  },
});

/** Asks a cake's shopper something. */
export const ask = action({
  input: z.object({ cakeId: z.uuid(), question: questionSchema }),
  who: 'orders',
  run: async ({ cakeId, question }) => {
    await askAboutCake(cakeId, question);
    return null;
  },
});
