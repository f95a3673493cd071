import type { QueueName } from './jobs.ts';

/** One hash tag for all of Bull's keys, as Redis Cluster asks of its scripts. */
export const PREFIX = '{bull}';

/** Where Bull keeps a list of a queue, for who only wants to look at it. */
export const queueKey = (name: QueueName, list: QueueList) => `${PREFIX}:${name}:${list}`;

type QueueList = 'active' | 'delayed' | 'failed' | 'meta-paused' | 'paused' | 'wait';

/** Where Bull keeps what it knows of a job. */
export const jobKey = (name: QueueName, id: string) => `${PREFIX}:${name}:${id}`;
