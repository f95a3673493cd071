import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Reply, TaskName, Tasks } from './tasks.ts';

/** As much (MB) as its JavaScript may take; pictures are of one size, and lie beside it. */
const MEMORY = 256;

export type DrawingRoom = {
  /** One thing after the other. @throws what went wrong in there, or that it is no more */
  ask<N extends TaskName>(task: N, what: Tasks[N]['ask']): Promise<Tasks[N]['answer']>;
  close(): void;
};

/**
 * A process of its own for one proof: whatever happens in there, this one goes on, and the signal ends it at once, in the
 * middle of whatever it does. It knows no secret of the shop: what strangers write is laid out in there.
 */
export function openDrawingRoom(signal: AbortSignal): DrawingRoom {
  const child = fork(join(import.meta.dirname, 'in-the-drawing-room.ts'), {
    signal,
    killSignal: 'SIGKILL',
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MEMORY}`],
    // Buffers of many sizes come and go: fewer arenas keep fewer holes.
    env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' },
  });
  // Shoppers wait for the shop, nobody for a proof: where processors are few, it takes what is left of them.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, by) => reject(new Error(`the drawing room broke down (${by ?? code})`)));
  });
  // Heard of by whoever asks.
  ended.catch(() => undefined);
  return {
    ask: async (task, ask) => {
      child.send({ task, ask });
      const [reply] = (await Promise.race([once(child, 'message'), ended])) as [Reply];
      if ('error' in reply) throw new Error(reply.error);
      return reply.answer as never;
    },
    close: () => child.kill('SIGKILL'),
  };
}
