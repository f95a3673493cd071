'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { markRead } from '#lib/platform/events/bell.ts';
import { isEventId } from '#lib/platform/events/ids.ts';

/** What the reader's bell has told, up to an event, counts as read on all their devices. */
export const markNewsRead = action({
  input: z.object({ upTo: z.string().refine(isEventId) }),
  who: 'anyone',
  run: async ({ upTo }, { requester: { owner } }) => {
    if (owner) await markRead(owner, upTo);
    return null;
  },
});
