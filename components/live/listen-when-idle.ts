import type { News } from '#lib/notifications/schema.ts';
import type { Ears } from './channel.ts';
import type { Scope } from './scope.ts';
import { whenIdle } from './when-idle.ts';

/** A browser that could not fetch the code tries again after this long (ms). */
const TRY_AGAIN = 5000;

/** Listens to a scope once the page is idle: until then neither its code nor its connection is in the way. */
export function listenWhenIdle<N = News>(scope: Scope, ears: Ears<N>): () => void {
  let isOver = false;
  let stop: () => void = () => undefined;
  const begin = () =>
    import('./channel.ts').then(
      ({ listenTo }) => {
        if (!isOver) stop = listenTo(scope, ears);
      },
      () => {
        const timer = setTimeout(begin, TRY_AGAIN);
        stop = () => clearTimeout(timer);
      },
    );
  stop = whenIdle(begin);
  return () => {
    isOver = true;
    stop();
  };
}
