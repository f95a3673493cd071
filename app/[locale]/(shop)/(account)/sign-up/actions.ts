'use server';

import { action } from '#app/_lib/action.ts';
import { enterAs } from '#app/_lib/enter.ts';
import { signUpSchema } from '#lib/accounts/schema.ts';
import { signUp } from '#lib/accounts/sign-up.ts';

export const signUpAction = action({
  input: signUpSchema,
  who: 'anyone',
  run: async (input, { from, locale }) => {
    await enterAs(await signUp(input, { from, locale }));
    return null;
  },
});
