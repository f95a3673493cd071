import { type DeadLetter, redrive } from '#lib/platform/queue/dead-letters.ts';
import { PREFIX } from '#lib/platform/queue/keys.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { withEntry } from './with-entry.ts';

/** Sends dead jobs again, each with all its attempts. Answers how many: one that somebody else was quicker with does not count. */
export async function redriveLetters(letters: readonly Pick<DeadLetter, 'queue' | 'id'>[]): Promise<number> {
  // Bull would wait for a store that is away.
  await askStore((redis) => redis.exists(`${PREFIX}:`));
  let sent = 0;
  for (const letter of letters) {
    const change = { action: 'job.redrive', subject: letter.id, after: { queue: letter.queue } } as const;
    if (await withEntry(change, () => redrive(letter))) sent += 1;
  }
  return sent;
}
