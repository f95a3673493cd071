'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { removeAvatar } from '#lib/accounts/avatars.ts';
import { resendConfirmation } from '#lib/accounts/confirm-email.ts';
import { changeChoices, changeProfile } from '#lib/accounts/profile.ts';
import { choicesSchema, profileSchema } from '#lib/accounts/schema.ts';

export const resendConfirmationAction = action({
  input: z.object({}),
  who: 'user',
  run: async (_, { user }) => {
    await resendConfirmation(user.id);
    return null;
  },
});

export const changeProfileAction = action({
  input: profileSchema,
  who: 'user',
  run: async (input, { user }) => {
    await changeProfile(user.id, input);
    return null;
  },
});

export const changeChoicesAction = action({
  input: choicesSchema,
  who: 'user',
  run: async (input, { user }) => {
    await changeChoices(user.id, input);
    return null;
  },
});

export const removeAvatarAction = action({
  input: z.object({}),
  who: 'user',
  run: async (_, { user }) => {
    await removeAvatar(user.id);
    return null;
  },
});
