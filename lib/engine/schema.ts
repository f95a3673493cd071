import { z } from 'zod';

/** Shapes of the engine room, as browser and server know them. Pure. */

/** How often (ms) the house is looked at, and how far back (ms) the engine room remembers. */
export const SAMPLE_EVERY = 2000;
export const HISTORY = 15 * 60_000;

const perSecond = z.number();
const count = z.number();

/** `left` said goodbye, `gone` did not. */
const memberStates = ['ready', 'starting', 'drained', 'stopping', 'left', 'gone'] as const;
export type MemberState = (typeof memberStates)[number];

const memberSchema = z.object({
  id: z.string(),
  role: z.enum(['web', 'worker']),
  release: z.string(),
  pid: z.int(),
  state: z.enum(memberStates),
  /** Somebody has taken it out by hand. It may be at work all the same, as long as no other clone can be. */
  isDrained: z.boolean(),
  /** Milliseconds of the epoch. */
  startedAt: z.number(),
  seenAt: z.number(),
  requests: perSecond,
  /** Milliseconds; null if nothing was asked. */
  p95: z.number().nullable(),
  inFlight: count,
  streams: count,
  memory: z.number(),
  /** Jobs that ended well, and attempts that failed. */
  jobs: perSecond,
  failures: perSecond,
});
export type Member = z.infer<typeof memberSchema>;

/** Of the reads since the sample before. */
const layerSchema = z.object({ hits: count, misses: count });
export const layers = ['edge', 'page', 'object', 'query'] as const;
export type Layer = (typeof layers)[number];

const queueSchema = z.object({
  name: z.string(),
  waiting: count,
  active: count,
  delayed: count,
  dead: count,
  isPaused: z.boolean(),
  /** How long (ms) the job whose turn is next has waited; null if none waits. */
  waited: z.number().nullable(),
});
export type QueueState = z.infer<typeof queueSchema>;

const redisSchema = z.object({
  memory: z.number(),
  /** Bytes; 0 is no limit. */
  limit: z.number(),
  evictions: count,
  commands: perSecond,
});
export type RedisState = z.infer<typeof redisSchema>;

const bakedSchema = z.object({
  at: z.number(),
  by: z.string(),
  path: z.string(),
  why: z.enum(['new', 'invalidated', 'unreadable', 'cache-away']),
  because: z.string(),
  ms: z.number(),
});
export type Baked = z.infer<typeof bakedSchema>;

/** The house at one moment. What can't be reached is null. */
export const sampleSchema = z.object({
  at: z.number(),
  /** Who looked. */
  by: z.string(),
  members: z.array(memberSchema),
  edge: z.object({ requests: perSecond, passes: perSecond }).nullable(),
  layers: z.object({
    edge: layerSchema.nullable(),
    page: layerSchema,
    object: layerSchema,
    query: layerSchema,
  }),
  /** Pages made anew since the sample before, and the latest of them. */
  bakedCount: count,
  baked: z.array(bakedSchema),
  queues: z.array(queueSchema).nullable(),
  sql: z.object({ primary: perSecond, replica: perSecond }),
  /** How far the replica is behind; `none` if the house has none, null if it can't be asked. */
  replica: z.union([z.object({ bytes: z.number(), ms: z.number() }), z.literal('none')]).nullable(),
  redis: z.object({ store: redisSchema.nullable(), cache: redisSchema.nullable() }),
});
export type Sample = z.infer<typeof sampleSchema>;

/** Keys that may be purged: as `lib/catalog/surrogate-keys.ts` makes them. */
export const purgeKeySchema = z
  .string()
  .trim()
  .max(200)
  .regex(/^[a-z]+(\/[a-z0-9-]+)?$/);

/** So many dead jobs of each queue are shown. */
export const MOST_LETTERS = 50;

export type Letter = {
  queue: string;
  id: string;
  job: string;
  /** JSON, shortened. */
  payload: string;
  error: string;
  attempts: number;
  /** ISO. */
  failedAt: string;
};
export type QueuesView = { queues: QueueState[]; letters: Letter[] };
