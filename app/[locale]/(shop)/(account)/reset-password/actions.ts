'use server';

import { action } from '#app/_lib/action.ts';
import { enterAs } from '#app/_lib/enter.ts';
import { resetPassword } from '#lib/accounts/reset-password.ts';
import { resetPasswordSchema } from '#lib/accounts/schema.ts';

export const resetPasswordAction = action({
  input: resetPasswordSchema,
  who: 'anyone',
  run: async (input) => {
    await enterAs(await resetPassword(input));
    return null;
  },
});
