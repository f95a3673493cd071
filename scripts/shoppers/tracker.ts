import { setTimeout as wait } from 'node:timers/promises';
import type { News } from '#lib/notifications/schema.ts';
import type { Sample } from './samples.ts';

/** As the shop's own page does it (`components/live/`): a silent stream is dead (ms), and another is opened soon after it. */
const SILENCE = 15_000;
const SOON = 300;
const MOST_PAUSE = 3000;

type Heard = Pick<News, 'key' | 'kind' | 'cakeId' | 'percent'> & { id: string };
/** `resets`: how often it was told that something was missed for good. */
export type Tracker = { heard: Heard[]; resets: number; close: () => void };

/** Follows a guest's news from the first on, over as many streams as it takes, each going on after the last. */
export function openTracker(origin: string, token: string, note: (sample: Sample) => void): Tracker {
  const over = new AbortController();
  const tracker: Tracker = { heard: [], resets: 0, close: () => over.abort() };
  let after = '0-0';

  const noted = (start: number, failure: string | null, isIdempotent: boolean) => {
    if (over.signal.aborted) return;
    const about = { kind: 'live', cache: null, release: null } as const;
    note({ ...about, endedAt: Date.now(), millis: performance.now() - start, isIdempotent, failure });
  };

  const take = ({ event, id, data }: ReturnType<typeof parseEvent>) => {
    if (id) after = id;
    if (event === 'reset') tracker.resets += 1;
    if (event !== 'news') return;
    const { key, kind, cakeId, percent } = JSON.parse(data) as News;
    tracker.heard.push({ id, key, kind, cakeId, percent });
  };

  /** One stream to its end. Answers whether it had begun. */
  async function read(): Promise<boolean> {
    const start = performance.now();
    const silence = new AbortController();
    let timer = setTimeout(() => silence.abort(), SILENCE);
    let hasBegun = false;
    let failure = 'it ended';
    try {
      const response = await fetch(`${origin}/api/events?after=${after}`, {
        headers: { cookie: `levain.guest=${token}` },
        signal: AbortSignal.any([over.signal, silence.signal]),
      });
      if (response.status !== 200 || !response.body) throw new Error(`status ${response.status}`);
      let rest = '';
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), SILENCE);
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop() ?? '';
        const events = blocks.map(parseEvent);
        if (!hasBegun && events.some(({ event }) => event === 'at')) {
          hasBegun = true;
          noted(start, null, true);
        }
        events.forEach(take);
      }
    } catch (error) {
      failure = silence.signal.aborted ? 'it fell silent' : (error as Error).message;
    } finally {
      clearTimeout(timer);
    }
    // One that breaks off is opened again, and nothing is lost: only one that can't be opened is a request that failed.
    noted(start, failure, !hasBegun);
    return hasBegun;
  }

  void (async () => {
    for (let failures = 0; !over.signal.aborted; ) {
      failures = (await read()) ? 0 : failures + 1;
      const pause = failures === 0 ? SOON * Math.random() : Math.min(SOON * (1 + failures), MOST_PAUSE);
      if (!over.signal.aborted) await wait(pause);
    }
  })();
  return tracker;
}

/** One event of a stream, as the standard writes them: a field a line. */
function parseEvent(block: string): { event: string; id: string; data: string } {
  const fields = { event: '', id: '', data: '' };
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^(event|id|data): ?(.*)$/.exec(line) ?? [];
    if (name) fields[name as keyof typeof fields] = value;
  }
  return fields;
}
