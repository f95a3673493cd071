import type { Redis } from 'ioredis';
import { connectStoreForListening } from '../redis/connections.ts';
import { remember } from '../remembered.ts';
import type { StreamEvent } from './read.ts';
import { EVENTS_CHANNEL } from './streams.ts';

export type Listener = {
  hear: (event: StreamEvent) => void;
  read: (id: string) => void;
  /** Something may have been missed: the subscription was away, and is back. */
  catchUp: () => void;
};

type Hub = { join: (recipient: string, listener: Listener) => () => void };

/** The process's one subscription, however many listen: made for the first, and kept. */
export function hub(): Hub {
  return remember('events.hub', open, async ({ redis }) => redis.disconnect());
}

function open(): Hub & { redis: Redis } {
  const listeners = new Map<string, Set<Listener>>();
  const redis = connectStoreForListening();

  // Also the first time: who joined before it was there may have missed something.
  redis.on('ready', () => {
    redis.subscribe(EVENTS_CHANNEL).then(
      () => {
        for (const group of listeners.values()) for (const { catchUp } of group) catchUp();
      },
      // Lost again: the next 'ready' will come.
      () => undefined,
    );
  });

  redis.on('message', (_channel: string, message: string) => {
    const [recipient = '', id = '', rest] = split(message);
    const group = listeners.get(recipient);
    if (!group) return;
    for (const listener of group) {
      if (id === 'read') listener.read(rest);
      else listener.hear({ id, body: rest });
    }
  });

  return {
    redis,
    join(recipient, listener) {
      const group = listeners.get(recipient) ?? new Set();
      listeners.set(recipient, group.add(listener));
      return () => {
        group.delete(listener);
        if (group.size === 0 && listeners.get(recipient) === group) listeners.delete(recipient);
      };
    },
  };
}

/** `recipient id rest`: the rest may have spaces, a recipient has none. */
function split(message: string): [string, string, string] {
  const first = message.indexOf(' ');
  const second = message.indexOf(' ', first + 1);
  return [message.slice(0, first), message.slice(first + 1, second), message.slice(second + 1)];
}
