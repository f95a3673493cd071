import { AppError } from '#lib/platform/errors.ts';
import { metrics } from '#lib/platform/metrics.ts';
import { remember } from '#lib/platform/remembered.ts';

/** How many streams one recipient may have open at a clone, and all together: nobody can hold a clone. */
const MOST_OF_ONE = 20;
const MOST = 5000;

type OpenStreams = { ends: Set<() => void>; counts: Map<string, number> };

const open = () => remember<OpenStreams>('streams', () => ({ ends: new Set(), counts: new Map() }));

/**
 * Counts a stream that is being opened; answers what forgets it. `end` is called when the clone closes.
 * @throws AppError `rate-limited` for one too many of the recipient's, `unavailable` for one too many of all
 */
export function admitStream(recipient: string, end: () => void): () => void {
  const { ends, counts } = open();
  const own = counts.get(recipient) ?? 0;
  if (own >= MOST_OF_ONE) throw new AppError('rate-limited', { message: 'too many streams of one recipient' });
  if (ends.size >= MOST) throw new AppError('unavailable', { message: 'this clone has all the streams it can hold' });
  counts.set(recipient, own + 1);
  ends.add(end);
  metrics().eventStreams.inc();
  return () => {
    if (!ends.delete(end)) return;
    const left = (counts.get(recipient) ?? 1) - 1;
    if (left > 0) counts.set(recipient, left);
    else counts.delete(recipient);
    metrics().eventStreams.dec();
  };
}

/** Ends all streams properly: their tabs go on at another clone. */
export function endStreams(): void {
  for (const end of [...open().ends]) end();
}
