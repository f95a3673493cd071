'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { drainClone, reviveClone } from '#lib/engine/operate/drain-clone.ts';
import { flushCache } from '#lib/engine/operate/flush-cache.ts';
import { pauseQueue, resumeQueue } from '#lib/engine/operate/pause-queue.ts';
import { purgeKey } from '#lib/engine/operate/purge-key.ts';
import { purgeKeySchema } from '#lib/engine/schema.ts';
import { queueNameSchema } from '#lib/platform/queue/jobs.ts';

export const setDrained = action({
  input: z.object({ id: z.string().min(1).max(100), isDrained: z.boolean() }),
  who: 'operate',
  run: async ({ id, isDrained }) => {
    await (isDrained ? drainClone(id) : reviveClone(id));
    return null;
  },
});

export const purge = action({
  input: z.object({ key: purgeKeySchema }),
  who: 'operate',
  run: async ({ key }) => {
    await purgeKey(key);
    return null;
  },
});

export const flush = action({
  input: z.object({}),
  who: 'operate',
  run: async () => {
    await flushCache();
    return null;
  },
});

export const setPaused = action({
  input: z.object({ queue: z.string().pipe(queueNameSchema), isPaused: z.boolean() }),
  who: 'operate',
  run: async ({ queue, isPaused }) => {
    await (isPaused ? pauseQueue(queue) : resumeQueue(queue));
    return null;
  },
});
