import { follow } from '#lib/platform/events/follow.ts';
import { readLast } from '#lib/platform/events/read.ts';
import { admitStream } from './open-streams.ts';

/** Anything at all is sent this often (ms): the balancer gives up a clone that says nothing for ten seconds. */
const BEAT = 4000;
/** How soon (ms) a browser comes again by itself. */
const RETRY = 500;
/** A stream ends after this long (ms), so that whoever has signed out hears nothing more; its tab comes again at once. */
const LIFE = 5 * 60_000;
/** What a reader may have left unread (bytes, in this process); then it is cut off, and goes on where it was. */
const MOST_UNREAD = 256 * 1024;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-cache, no-store, no-transform',
  'x-accel-buffering': 'no',
};

type Stream = {
  recipient: string;
  /** The last event that the reader has; null begins with what comes next. */
  after: string | null;
  /** Aborted when the reader has left. */
  signal: AbortSignal;
};

/**
 * The events of a recipient as server-sent events: `at` with the position first, each event's body as it was appended,
 * `reset` when events were missed for good, `read` when the recipient has read some, and `beat`.
 * @throws AppError `rate-limited`, or `unavailable` with the store away
 */
export async function openEventStream({ recipient, after, signal }: Stream): Promise<Response> {
  const encoder = new TextEncoder();
  const cleanups: (() => void)[] = [];
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  const leave = () => {
    controller = null;
    for (const cleanup of cleanups.splice(0)) cleanup();
  };
  const end = () => {
    controller?.close();
    leave();
  };
  const write = (text: string) => {
    controller?.enqueue(encoder.encode(text));
    if ((controller?.desiredSize ?? 1) > 0) return;
    controller?.error(new DOMException('the reader is too slow', 'AbortError'));
    leave();
  };

  cleanups.push(admitStream(recipient, end));
  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given;
      },
      cancel: leave,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_UNREAD }),
  );
  try {
    const position = after ?? (await readLast(recipient));
    write(`: ok\nretry: ${RETRY}\n\n${format('at', position, position)}`);
    const unfollow = await follow(recipient, position, {
      hear: ({ id, body }) => write(format('news', body, id)),
      reset: (id) => write(format('reset', id, id)),
      read: (id) => write(format('read', id)),
    });
    const beat = setInterval(() => write(format('beat', '1')), BEAT);
    const life = setTimeout(end, LIFE * (1 + Math.random() / 5));
    cleanups.push(
      unfollow,
      () => clearInterval(beat),
      () => clearTimeout(life),
    );
  } catch (error) {
    leave();
    throw error;
  }
  signal.addEventListener('abort', leave, { once: true });
  // The reader, or the clone, may have left while the store was asked.
  if (signal.aborted || controller === null) leave();
  return new Response(body, { headers: HEADERS });
}

/** `data` is one line: JSON, or an id. */
function format(event: string, data: string, id?: string): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`;
}
