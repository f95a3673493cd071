'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { designNameSchema, savingSchema } from '#lib/cakes/design/saved.ts';
import * as designs from '#lib/cakes/saved-designs.ts';

/** What somebody does with the designs in their account, in the studio and on the account's page. */

export const saveDesign = action({
  input: savingSchema,
  who: 'user',
  run: async (saving, { user }) => {
    await designs.saveDesign(user.id, saving);
    return null;
  },
});

export const renameDesign = action({
  input: z.object({ id: z.uuid(), name: designNameSchema }),
  who: 'user',
  run: async (change, { user }) => {
    await designs.renameDesign(user.id, change);
    return null;
  },
});

export const deleteDesign = action({
  input: z.object({ id: z.uuid() }),
  who: 'user',
  run: async ({ id }, { user }) => {
    await designs.deleteDesign(user.id, id);
    return null;
  },
});
