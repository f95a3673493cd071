import type { Message } from './message.ts';
import type { Scope } from './scope.ts';

/** A stream that says nothing for so long (ms) is dead: it beats every few seconds. */
const SILENCE = 15_000;

type Reader = { after: string | null; hear: (message: Message) => void; signal: AbortSignal };

/** Reads a stream to its end, whoever ends it. Answers whether it had begun. */
export function readStream(scope: Scope, { after, hear, signal }: Reader): Promise<boolean> {
  const query = new URLSearchParams({ ...scope.query, ...(after && { after }) });
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const source = new EventSource(`/api/events?${query}`);
  let hasBegun = false;

  const end = () => {
    clearTimeout(timer);
    source.close();
    signal.removeEventListener('abort', end);
    resolve(hasBegun);
  };
  let timer = setTimeout(end, SILENCE);
  const on = (event: string, toMessage: (data: string, id: string) => Message) =>
    source.addEventListener(event, ({ data, lastEventId }: MessageEvent<string>) => {
      clearTimeout(timer);
      timer = setTimeout(end, SILENCE);
      hasBegun = true;
      hear(toMessage(data, lastEventId));
    });

  on('at', (id) => ({ kind: 'at', id }));
  on('news', (data, id) => ({ kind: 'news', id, news: JSON.parse(data) }));
  on('reset', (id) => ({ kind: 'reset', id }));
  on('read', (id) => ({ kind: 'read', id }));
  on('beat', () => ({ kind: 'beat' }));
  // We come again ourselves: the browser would give up at the first answer that is not 200.
  source.addEventListener('error', end);
  if (signal.aborted) end();
  else signal.addEventListener('abort', end);
  return promise;
}
