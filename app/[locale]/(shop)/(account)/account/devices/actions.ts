'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { endSession, endSessions } from '#lib/accounts/sessions.ts';

export const endSessionAction = action({
  input: z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) }),
  who: 'user',
  run: async ({ id }, { user }) => {
    await endSession(user.id, id);
    return null;
  },
});

/** This device too: who does this is in doubt about all of them. */
export const endSessionsAction = action({
  input: z.object({}),
  who: 'user',
  run: async (_, { user }) => {
    await endSessions(user.id);
    return null;
  },
});
