'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { applyImport } from '#lib/catalog/csv/start-import.ts';

export const apply = action({
  input: z.object({ id: z.uuid() }),
  who: 'catalog',
  run: async ({ id }) => {
    await applyImport(id);
    return null;
  },
});
