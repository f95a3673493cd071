import type { Locale } from '#lib/catalog/schema.ts';

/** Every address of the engine room is made here. */
export const enginePaths = {
  room: (locale: Locale) => `/${locale}/admin/engine`,
  queues: (locale: Locale) => `/${locale}/admin/queues`,
  /** Bull Board: in one place whatever the language, as it has its own. */
  board: '/admin/queues',
};
