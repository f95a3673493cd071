'use server';

import { action } from '#app/_lib/action.ts';
import { deleteAccountSchema } from '#lib/accounts/schema.ts';
import { deleteOwnAccount } from '#lib/privacy/delete-account.ts';

export const deleteAccountAction = action({
  input: deleteAccountSchema,
  who: 'user',
  run: async ({ proof }, { user }) => {
    await deleteOwnAccount(user.id, proof);
    return null;
  },
});
