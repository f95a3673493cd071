'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { confirmEmail } from '#lib/accounts/confirm-email.ts';
import { attemptSchema, tokenSchema } from '#lib/accounts/schema.ts';

export const confirmEmailAction = action({
  input: z.object({ attemptId: attemptSchema, token: tokenSchema }),
  who: 'user',
  run: async (input, { user }) => {
    await confirmEmail(user.id, input);
    return null;
  },
});
