import { createHash } from 'node:crypto';
import { z } from 'zod';
import { slugSchema } from '#lib/catalog/schema.ts';
import { surrogateKeys } from '#lib/catalog/surrogate-keys.ts';
import type { Derived } from '#lib/platform/cache/derived.ts';
import type { Cell } from './matches.ts';
import { type Findings, findingsSchema } from './schema.ts';

/** Raise it when a schema here changes. */
const SHAPE = 1;

/**
 * Cached queries: the key is the hash of the normalised query. Nobody can tell which of them a change concerns, so any
 * change of a product outdates them all (the tag is the generation: `docs/decisions/0011-…`), and they live briefly.
 */
const group = { tags: [surrogateKeys.everything, surrogateKeys.search], lifeSeconds: 60 };

const cellSchema = z.object({ category: slugSchema, facets: z.int(), count: z.int() });

export const cached = {
  /** What the words find, whatever it is then filtered by: every filter, order and page of it counts on this. */
  cells: (words: readonly string[]): Derived<Cell[]> => ({
    ...group,
    key: `search:${SHAPE}:cells:${hash(words)}`,
    schema: z.array(cellSchema),
  }),
  findings: (query: object): Derived<Findings> => ({
    ...group,
    key: `search:${SHAPE}:page:${hash(query)}`,
    schema: findingsSchema,
  }),
  closedDays: (from: string): Derived<string[]> => ({
    ...group,
    key: `search:${SHAPE}:closed:${from}`,
    schema: z.array(z.iso.date()),
  }),
};

function hash(query: unknown): string {
  return createHash('sha256').update(JSON.stringify(query)).digest('base64url');
}
