import { log } from '../log.ts';
import { hub, type Listener } from './hub.ts';
import { compareIds } from './ids.ts';
import { readAfter, type StreamEvent } from './read.ts';

/** How soon (ms) a reading that the store did not answer is tried again. */
const TRY_AGAIN = 500;

type Ears = {
  hear: (event: StreamEvent) => void;
  /** Something was missed for good; what comes next follows `id`. */
  reset: (id: string) => void;
  /** The recipient has read everything up to `id`, here or elsewhere. */
  read: (id: string) => void;
};

/**
 * Tells every event of a recipient after an id, once and in order: first what there is, then what comes. With the store
 * away it waits, and goes on from the last it has told. Answers what ends it, once the first reading is through.
 * @throws AppError `unavailable` with the store away at the start
 */
export async function follow(recipient: string, after: string, ears: Ears): Promise<() => void> {
  let position = after;
  let isReading = false;
  let hasMore = false;
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;

  const tell = (event: StreamEvent) => {
    // The seam: what is read and what is published overlap.
    if (isOver || compareIds(event.id, position) <= 0) return;
    position = event.id;
    ears.hear(event);
  };

  /** What is published meanwhile is in the stream by then, so it is read, and need not be kept. */
  const readOn = async () => {
    hasMore = true;
    if (isReading) return;
    isReading = true;
    try {
      while (hasMore && !isOver) {
        hasMore = false;
        const { events, last, isFull, isBroken } = await readAfter(recipient, position);
        if (isOver) return;
        if (isBroken) {
          position = last;
          ears.reset(last);
        }
        events.forEach(tell);
        hasMore ||= isFull;
      }
    } finally {
      isReading = false;
    }
  };

  const catchUp = () => {
    clearTimeout(timer);
    readOn().catch((error: unknown) => {
      log().debug({ error: error instanceof Error ? error.message : String(error) }, 'events are not to be had');
      if (!isOver) timer = setTimeout(catchUp, TRY_AGAIN);
    });
  };

  const listener: Listener = {
    hear: (event) => {
      if (isReading) hasMore = true;
      else tell(event);
    },
    read: ears.read,
    catchUp,
  };
  const leave = hub().join(recipient, listener);
  const end = () => {
    isOver = true;
    clearTimeout(timer);
    leave();
  };
  try {
    await readOn();
  } catch (error) {
    end();
    throw error;
  }
  return end;
}
