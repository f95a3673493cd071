'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { setRole, signOut } from '#lib/accounts/roles.ts';
import { roleSchema } from '#lib/accounts/schema.ts';
import { AppError } from '#lib/platform/errors.ts';

export const signOutAction = action({
  input: z.object({
    userId: z.uuid(),
    /** Null for everywhere. */
    deviceId: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  }),
  who: 'customers',
  run: async ({ userId, deviceId }) => {
    await signOut(userId, deviceId);
    return null;
  },
});

/** Nobody changes their own: a slip would lock them out of here. */
export const roleAction = action({
  input: z.object({ userId: z.uuid(), role: roleSchema }),
  who: 'customers',
  run: async ({ userId, role }, { user }) => {
    if (userId === user.id) throw new AppError('forbidden', { message: 'their own role', reason: 'own-role' });
    await setRole(userId, role);
    return null;
  },
});
