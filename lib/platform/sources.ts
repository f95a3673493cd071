import { AsyncLocalStorage } from 'node:async_hooks';
import { remember } from './remembered.ts';

/** Where the objects of an answer came from: noted on the way, for whoever stores the page. */
export type Source = 'cache' | 'document' | 'assembled';

/** A page shows fewer; a sitemap's thousands are of no interest. */
const MOST = 100;

const storage = () => remember('sources', () => new AsyncLocalStorage<Map<string, Source>>());

/** Runs the work of one request; what it and all that it calls note is its own. */
export function noteSources<T>(work: () => T): T {
  return storage().run(new Map(), work);
}

/** The last word on an object counts: what was looked for in vain is found further back. */
export function noteSource(id: string, from: Source): void {
  const notes = storage().getStore();
  if (notes && (notes.size < MOST || notes.has(id))) notes.set(id, from);
}

export function notedSources(): { id: string; from: Source }[] {
  return [...(storage().getStore() ?? [])].map(([id, from]) => ({ id, from }));
}
