'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { redriveLetters } from '#lib/engine/operate/redrive-letters.ts';
import { MOST_LETTERS } from '#lib/engine/schema.ts';
import { queueNameSchema, queues } from '#lib/platform/queue/jobs.ts';

export const redrive = action({
  input: z.object({
    letters: z
      .array(z.object({ queue: z.string().pipe(queueNameSchema), id: z.string().min(1).max(200) }))
      .min(1)
      .max(MOST_LETTERS * Object.keys(queues).length),
  }),
  who: 'operate',
  run: async ({ letters }) => ({ sent: await redriveLetters(letters) }),
});
