'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { requestPasswordReset } from '#lib/accounts/reset-password.ts';
import { emailSchema } from '#lib/accounts/schema.ts';

export const forgotPasswordAction = action({
  input: z.object({ email: emailSchema }),
  who: 'anyone',
  run: async ({ email }, { from, locale }) => {
    await requestPasswordReset(email, { from, locale });
    return null;
  },
});
