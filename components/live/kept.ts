import { compareIds } from '#lib/platform/events/ids.ts';
import type { Message } from './message.ts';
import type { HeardNews } from './schema.ts';

/** How many events are kept. */
const MOST = 100;

/** The latest events of a connection, for tabs that come later and were told less. */
export class Kept {
  /** All that came after this is kept. */
  #after: string | null;
  #events: HeardNews[] = [];

  constructor(after: string | null) {
    this.#after = after;
  }

  note(message: Message): void {
    if (message.kind === 'at') this.#after ??= message.id;
    if (message.kind === 'reset') {
      this.#after = message.id;
      this.#events = [];
    }
    if (message.kind !== 'news') return;
    this.#events.push({ id: message.id, news: message.news });
    if (this.#events.length > MOST) this.#after = this.#events.shift()?.id ?? this.#after;
  }

  /** What leads from one position to another; a reset if that is not kept any more. */
  since(after: string | null, position: string): Message[] {
    const at: Message = { kind: 'at', id: position };
    if (after === null) return [at];
    if (this.#after === null || compareIds(after, this.#after) < 0) return [{ kind: 'reset', id: position }, at];
    const missed = this.#events.filter(({ id }) => compareIds(id, after) > 0);
    return [...missed.map((heard): Message => ({ kind: 'news', ...heard })), at];
  }
}
