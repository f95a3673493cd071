'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { makeDefault, removeAddress, saveAddress } from '#lib/accounts/addresses.ts';
import { addressSchema } from '#lib/accounts/schema.ts';

const idSchema = z.int().positive();

export const saveAddressAction = action({
  input: addressSchema.extend({ id: idSchema.nullable() }),
  who: 'user',
  run: async (input, { user }) => {
    await saveAddress(user.id, input);
    return null;
  },
});

export const removeAddressAction = action({
  input: z.object({ id: idSchema }),
  who: 'user',
  run: async ({ id }, { user }) => {
    await removeAddress(user.id, id);
    return null;
  },
});

export const makeDefaultAction = action({
  input: z.object({ id: idSchema }),
  who: 'user',
  run: async ({ id }, { user }) => {
    await makeDefault(user.id, id);
    return null;
  },
});
