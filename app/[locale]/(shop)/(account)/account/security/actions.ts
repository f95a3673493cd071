'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { requestEmailChange } from '#lib/accounts/confirm-email.ts';
import { changePassword, requestPasswordReset } from '#lib/accounts/reset-password.ts';
import { changeEmailSchema, changePasswordSchema, services } from '#lib/accounts/schema.ts';
import { unlinkAccount } from '#lib/accounts/services.ts';

export const changeEmailAction = action({
  input: changeEmailSchema,
  who: 'user',
  run: async (input, { user }) => {
    await requestEmailChange(user.id, input);
    return null;
  },
});

export const changePasswordAction = action({
  input: changePasswordSchema,
  who: 'user',
  run: async ({ current, password }, { user, requester }) => {
    await changePassword(user.id, { current, password, keep: requester.sessionId });
    return null;
  },
});

/** For who has no password yet: the way to one leads over their mailbox. */
export const sendPasswordLinkAction = action({
  input: z.object({}),
  who: 'user',
  run: async (_, { user, from, locale }) => {
    await requestPasswordReset(user.email, { from, locale });
    return null;
  },
});

export const unlinkServiceAction = action({
  input: z.object({ service: z.enum(services) }),
  who: 'user',
  run: async ({ service }, { user }) => {
    await unlinkAccount(user.id, service);
    return null;
  },
});
