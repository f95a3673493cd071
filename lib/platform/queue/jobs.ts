import { z } from 'zod';

/**
 * Every job there is: its queue, its payload and its retry rule. No Redis and no handlers here, so that whoever
 * enqueues a job need not load what runs it. Payloads carry ids; handlers read the rows again. Every job may run twice.
 */
export type JobSpec = {
  queue: QueueName;
  payload: z.ZodType;
  attempts: number;
  /** Pause (ms) after a failure. It does not grow: what is away should find the change waiting when it is back. */
  backoff: number;
  /** Where trying is dear: each pause is twice the one before. */
  backoffGrows?: true;
  /** An attempt that takes longer (ms) than this, or than `TIMEOUT`, is stopped by its signal, and has failed. */
  timeout?: number;
  /** What makes it one: a second one is dropped as long as the first waits, runs, or lies among the dead. */
  key?: (payload: never) => string;
  /** A repeating job's interval (ms). */
  every?: number;
};

/** Longer than any job takes that is well (ms); a mail server may need two minutes for all its answers. */
export const TIMEOUT = 150_000;

export type QueueSpec = {
  /** Jobs that one worker runs at a time. */
  concurrency: number;
  /** So many jobs (`max`) in so many ms (`duration`) and no more, all workers together. */
  rate?: { max: number; duration: number };
};

/** A page is rendered by the clones, so warming takes little here; a proof takes a processor. */
export const queues = {
  catalog: { concurrency: 8 },
  pages: { concurrency: 2 },
  // Mail servers take who sends faster for a nuisance.
  mail: { concurrency: 4, rate: { max: 20, duration: 1000 } },
  orders: { concurrency: 4 },
  pictures: { concurrency: 1 },
  news: { concurrency: 8 },
  cakes: { concurrency: 1 },
  // A file of products is long: nothing waits behind it but the next one.
  imports: { concurrency: 1 },
} as const satisfies Record<string, QueueSpec>;
export type QueueName = keyof typeof queues;
export const queueNameSchema = z.enum(Object.keys(queues) as [QueueName, ...QueueName[]]);

const tillNews = { id: z.string(), paymentId: z.uuid(), reference: z.string(), amountMinor: z.int().positive() };
const avatarId = z.string().regex(/^[0-9a-f]{32}$/);

export const jobs = {
  /**
   * A product's rows changed: assemble it, replace the cached object, invalidate and purge its pages, and those of the
   * categories (slugs) that it has left.
   */
  'product.publish': {
    queue: 'catalog',
    payload: z.object({ productId: z.int().positive(), left: z.array(z.string()).optional() }),
    // As long as it takes: the rows are committed, and until the document is written nothing else tells of them.
    attempts: Number.MAX_SAFE_INTEGER,
    backoff: 500,
  },
  /** Very many products changed at once: the same for all of them. */
  'products.publish': {
    queue: 'catalog',
    payload: z.object({ productIds: z.array(z.int().positive()).min(1).max(200) }),
    attempts: Number.MAX_SAFE_INTEGER,
    backoff: 500,
  },
  /** Offers that began or ended since they were last looked at: publish their products. */
  'offers.turn': { queue: 'catalog', payload: z.object({}), attempts: 1, backoff: 0, every: 15_000 },
  /** Publications that broke off between the document and the edge: publish again. */
  'publications.sweep': { queue: 'catalog', payload: z.object({}), attempts: 1, backoff: 0, every: 30_000 },
  /** Fetches a page through the edge, so that nobody waits for it. */
  'page.warm': { queue: 'pages', payload: z.object({ path: z.string().startsWith('/') }), attempts: 2, backoff: 1000 },
  /** An order was placed: what it bought leaves the cart. */
  'order.placed': { queue: 'orders', payload: z.object({ orderId: z.uuid() }), attempts: 200, backoff: 2000 },
  /** Money goes back: the refund is sent to whoever holds it. */
  'payment.refund': {
    queue: 'orders',
    // With a payment's id, as the release before wrote it: whatever of it is on its way.
    payload: z.union([z.object({ refundId: z.uuid() }), z.object({ paymentId: z.uuid() })]),
    attempts: 500,
    backoff: 30_000,
  },
  /** The test till tells the shop of a payment: a provider's signed webhook. */
  'till.notify': {
    queue: 'orders',
    payload: z.discriminatedUnion('type', [
      z.object({ ...tillNews, type: z.enum(['confirming', 'declined', 'paid', 'cancelled', 'refunded']) }),
      z.object({ ...tillNews, type: z.enum(['refund-done', 'refund-failed']), refundId: z.uuid() }),
    ]),
    attempts: 500,
    backoff: 2000,
  },
  /** Holds that ran out, and orders that were not paid in time: stock and slots are given back. */
  'holds.release': { queue: 'orders', payload: z.object({}), attempts: 1, backoff: 0, every: 5_000 },
  /** The slots of the days to come. */
  'slots.open': { queue: 'orders', payload: z.object({}), attempts: 3, backoff: 5000, every: 3_600_000 },
  /** Sends a mail that was written down. For a day and a half: mail servers rest too. */
  'mail.send': { queue: 'mail', payload: z.object({ mailId: z.uuid() }), attempts: 150, backoff: 900_000 },
  /** A picture was sent, for a review or a product: make its sizes, and publish the products that show it. */
  'photo.resize': {
    queue: 'pictures',
    payload: z.object({ pictureId: z.string() }),
    attempts: Number.MAX_SAFE_INTEGER,
    backoff: 5000,
  },
  /** A picture that was sent stands nowhere any more: out of storage and the edge with it. */
  'photo.erase': {
    queue: 'pictures',
    payload: z.object({ pictureId: z.string() }),
    attempts: Number.MAX_SAFE_INTEGER,
    backoff: 60_000,
  },
  /** Pictures that were sent and have stood nowhere for a day: erase them. */
  'photos.sweep': { queue: 'pictures', payload: z.object({}), attempts: 1, backoff: 0, every: 3_600_000 },
  /** A picture of somebody was uploaded: make the sizes that pages show. */
  'avatar.resize': { queue: 'pictures', payload: z.object({ avatarId }), attempts: 50, backoff: 5_000 },
  /** It was replaced, or its owner has left: nothing of it stays in storage or at the edge. */
  'avatar.remove': { queue: 'pictures', payload: z.object({ avatarId }), attempts: 5_000, backoff: 10_000 },
  /** Accounts whose address nobody has confirmed in time go. */
  'accounts.sweep': { queue: 'orders', payload: z.object({}), attempts: 1, backoff: 0, every: 6 * 3_600_000 },
  /** Something happened to an order or a cake: push it to whoever should know. */
  'news.push': {
    queue: 'news',
    payload: z.object({ recipients: z.array(z.string()).min(1), news: z.looseObject({ key: z.string() }) }),
    attempts: 5_000,
    backoff: 1000,
  },
  /** A cake of somebody's own design was paid: draw its proof. What fails again and again waits for somebody to look at it. */
  'cake.proof': {
    queue: 'cakes',
    payload: z.object({ cakeId: z.uuid() }),
    attempts: 8,
    backoff: 2000,
    backoffGrows: true,
    timeout: 120_000,
    key: ({ cakeId }: { cakeId: string }) => cakeId,
  },
  /** A cake was cancelled: nothing of its proof stays in storage. */
  'cake.erase': { queue: 'orders', payload: z.object({ cakeId: z.uuid() }), attempts: 5_000, backoff: 10_000 },
  /** Days that something has happened to an order of: their sums are made anew. */
  'figures.count': {
    queue: 'orders',
    payload: z.object({}),
    attempts: 1,
    backoff: 0,
    every: 60_000,
    timeout: 600_000,
  },
  /** A file of products was sent, or is to be applied: go through its rows. It goes on where it was broken off. */
  'products.import': {
    queue: 'imports',
    payload: z.object({ importId: z.uuid() }),
    attempts: 50,
    backoff: 5000,
    timeout: 3_600_000,
  },
  /** Proofs that nobody draws, as the store or a relay lost their jobs: into the queue again. */
  'proofs.sweep': { queue: 'orders', payload: z.object({}), attempts: 1, backoff: 0, every: 30_000 },
} as const satisfies Record<string, JobSpec>;

export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]['payload']>;
export const jobNames = Object.keys(jobs) as JobName[];

/** The job's payload, checked. @throws ZodError */
export function parsePayload<N extends JobName>(name: N, payload: unknown): JobPayload<N> {
  return jobs[name].payload.parse(payload) as JobPayload<N>;
}

/** The id by which Bull knows the job as one; null for a job that has no key of its own, or a payload that has none. */
export function keyOf(name: JobName, payload: unknown): string | null {
  const { key } = jobs[name] as JobSpec;
  const parsed = jobs[name].payload.safeParse(payload);
  return key && parsed.success ? `${name}-${key(parsed.data as never)}` : null;
}
