import { AsyncLocalStorage } from 'node:async_hooks';
import { remember } from '../remembered.ts';

/** Who does what is done now: one of the staff, somebody at the command line, or the shop by itself. */
export type Actor = { kind: 'user'; id: string; name: string } | { kind: 'command' } | { kind: 'shop' };

function now() {
  return remember('audit.actor', () => ({
    storage: new AsyncLocalStorage<Actor>(),
    otherwise: { kind: 'shop' } as Actor,
  }));
}

/** Runs `work`, and whatever it calls, in the name of this actor. */
export function actAs<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  return now().storage.run(actor, work);
}

/** All that this process does is done by whoever sits at the command line. */
export function actAsCommand(): void {
  now().otherwise = { kind: 'command' };
}

/** The shop itself where nobody else is named. */
export function currentActor(): Actor {
  return now().storage.getStore() ?? now().otherwise;
}
