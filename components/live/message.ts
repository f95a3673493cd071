import type { HeardNews } from './schema.ts';

/** What a stream says, and one tab passes on to the others. */
export type Message =
  /** Everything up to `id` has been told. */
  | { kind: 'at'; id: string }
  | ({ kind: 'news' } & HeardNews)
  /** Something was missed for good; what comes next follows `id`. */
  | { kind: 'reset'; id: string }
  /** The reader has read everything up to `id`, here or elsewhere. */
  | { kind: 'read'; id: string }
  /** All is well. */
  | { kind: 'beat' };
