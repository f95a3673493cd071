import type { News } from '#lib/notifications/schema.ts';
import { compareIds } from '#lib/platform/events/ids.ts';
import { lastCalled } from './called.ts';
import { canShare } from './can-share.ts';
import { countHeard } from './heard.ts';
import { hold } from './hold.ts';
import { Kept } from './kept.ts';
import type { Message } from './message.ts';
import { keepPosition, keptPosition } from './position.ts';
import type { HeardNews } from './schema.ts';
import type { Scope } from './scope.ts';
import { takeTurns } from './take-turns.ts';

/** A tab that somebody looks at takes the connection from one that gives no sign for so long (ms): it was put to sleep. */
const SILENCE = 20_000;

export type Ears<N = News> = {
  onNews: (heard: HeardNews<N>) => void;
  /** Something was missed for good: read everything anew. */
  onReset: () => void;
  /** From now on nothing is missed. */
  onOpen?: () => void;
  onRead?: (id: string) => void;
};

/** Between tabs: what is heard, and a tab that has just come and says where it is. */
type Between = Message | { kind: 'hello'; after: string | null };

type Channel = { listen: (ears: Ears) => () => void };

const channels = new Map<string, Channel>();

/** Tells the news of a scope, over one connection for all tabs of the browser, for as long as anybody listens. */
export function listenTo<N = News>(scope: Scope, ears: Ears<N>): () => void {
  const channel = channels.get(scope.name) ?? openChannel(scope);
  channels.set(scope.name, channel);
  // What a scope tells is for who listens to it to know.
  return channel.listen(ears as Ears<never> as Ears);
}

function openChannel(scope: Scope): Channel {
  const listeners = new Set<Ears>();
  const name = `levain.live.${scope.name}`;
  const leaving = new AbortController();
  const { signal } = leaving;
  const others = canShare() ? new BroadcastChannel(name) : null;
  /** Of the tab that has the connection, for tabs that come later. */
  let kept: Kept | null = null;
  let position = startOf(scope);
  let isOpen = false;
  let lastSign = Date.now();

  /** Once and in order, whichever way it comes. */
  function hear(message: Message): void {
    lastSign = Date.now();
    if (message.kind === 'beat') return;
    const { kind, id } = message;
    if (kind === 'read') {
      for (const { onRead } of listeners) onRead?.(id);
    } else if (kind === 'reset') {
      position = id;
      for (const { onReset } of listeners) onReset();
    } else if (kind === 'at') {
      position ??= id;
      if (isOpen) return;
      isOpen = true;
      for (const { onOpen } of listeners) onOpen?.();
    } else if (position === null || compareIds(id, position) > 0) {
      position = id;
      countHeard();
      for (const { onNews } of listeners) onNews({ id, news: message.news });
    }
  }

  /** Heard by the tab that has the connection: passed on to the others. */
  function pass(message: Message): void {
    hear(message);
    kept?.note(message);
    if (position) keepPosition(scope.name, position);
    tell(message);
  }

  function tell(message: Between): void {
    others?.postMessage(message);
  }

  async function work(turn: AbortSignal): Promise<void> {
    kept = new Kept(position);
    await hold(scope, { position: () => position, hear: pass, signal: turn });
    kept = null;
  }

  others?.addEventListener(
    'message',
    ({ data }: MessageEvent<Between>) => {
      if (data.kind !== 'hello') hear(data);
      else if (kept && position) for (const message of kept.since(data.after, position)) tell(message);
    },
    { signal },
  );
  if (others) {
    const { takeAway } = takeTurns({ name, work, signal });
    const watch = setInterval(() => {
      if (kept || document.hidden || Date.now() - lastSign < SILENCE) return;
      lastSign = Date.now();
      takeAway();
    }, SILENCE / 4);
    signal.addEventListener('abort', () => clearInterval(watch));
    tell({ kind: 'hello', after: position });
  } else {
    void work(signal);
  }

  function close(): void {
    leaving.abort();
    others?.close();
    channels.delete(scope.name);
  }

  return {
    listen(ears) {
      listeners.add(ears);
      if (isOpen) ears.onOpen?.();
      return () => {
        listeners.delete(ears);
        if (listeners.size === 0) close();
      };
    },
  };
}

/**
 * Where the page is, or where this browser was a moment ago: what came in between is told, and what the former page had
 * heard and not called out yet.
 */
function startOf({ name, after }: Scope): string | null {
  const before = keptPosition(name);
  if (before === null || after === null) return after;
  return [before, lastCalled(name) ?? before, after].sort(compareIds)[0] ?? after;
}
