import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { remember } from '#lib/platform/remembered.ts';
import { noteSources } from '#lib/platform/sources.ts';

/**
 * Next lets a request join the question for a page that another has asked and that is not answered yet (`ResponseCache`
 * in next/dist/server). That saves work, but a render that began before a change would answer requests that came after
 * it: somebody sees the old page after others have seen the new one, and an edge keeps it.
 *
 * So a request waits for the questions about its page that were open when it came. Those it may then join were all
 * asked after that, and are answered with what was so after that.
 */
type Question = { isOver: Promise<void>; end: () => void };
type Asker = { path: string; response: ServerResponse };

/** Whose client has left, and whose render fails after that, never says that it is over (ms). */
const LONGEST_RENDER = 10_000;

const state = () =>
  remember('page-questions', () => ({
    askers: new AsyncLocalStorage<Asker>(),
    open: new Map<string, Set<Question>>(),
  }));

/** Puts itself before what answers the server's requests. Who need not wait is passed on at once. */
export function holdLateJoiners(server: Server): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { askers, open } = state();
    const path = request.url?.split('?', 1)[0] ?? '';
    const answer = () =>
      askers.run({ path, response }, () =>
        noteSources(() => {
          for (const listener of listeners) listener.call(server, request, response);
        }),
      );
    const asked = open.get(path);
    if (!asked) return answer();
    Promise.all([...asked].map(({ isOver }) => isOver)).then(answer);
  });
}

/**
 * Says that the request under way asks for a page now. `pagePath` is what Next calls the page: %62aguette is baguette there.
 * `end` says that it has what it asked for; without it the question ends with the answer. Outside of a request nobody can
 * join, and nobody has to wait.
 */
export function askQuestion(pagePath: string): Pick<Question, 'end'> {
  const { askers, open } = state();
  const asker = askers.getStore();
  if (!asker) return { end: () => undefined };
  const { path, response } = asker;
  const { promise, resolve } = Promise.withResolvers<void>();
  // A rewritten address (/sitemap.xml) is another's than its page's.
  const names = new Set([path, pagePath]);
  const over = () => {
    clearTimeout(deadline);
    for (const name of names) forget(name, question);
    resolve();
  };
  const deadline = setTimeout(over, LONGEST_RENDER).unref();
  response.once('close', () => {
    if (response.writableFinished) over();
  });
  // Next forgets a question in the ticks after it has its answer.
  const question = { isOver: promise, end: () => setImmediate(over) };
  for (const name of names) open.set(name, (open.get(name) ?? new Set()).add(question));
  return question;
}

function forget(name: string, question: Question): void {
  const { open } = state();
  open.get(name)?.delete(question);
  if (open.get(name)?.size === 0) open.delete(name);
}
