import { setTimeout as wait } from 'node:timers/promises';
import { startCollector } from '#lib/engine/collector.ts';
import { startHeartbeat } from '#lib/platform/heartbeat/start-heartbeat.ts';
import { log } from '#lib/platform/log.ts';
import { type JobName, jobs, type QueueName, queues } from '#lib/platform/queue/jobs.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { startRelay } from '#lib/platform/queue/relay.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import { runJob } from './run-job.ts';
import { startStatusServer } from './status-server.ts';

/** Jobs in hand get this long (ms) after the signal; then Bull finds them stalled and gives them to another worker. */
const DEADLINE = 20_000;

let isDraining = false;
const server = await startStatusServer(() => isDraining);
const relay = startRelay();
for (const [name, { concurrency }] of Object.entries(queues) as [QueueName, { concurrency: number }][]) {
  queue(name)
    .process('*', concurrency, runJob)
    .catch((error: unknown) => log().error({ queue: name, error }, 'queue stopped'));
  queue(name).on('error', (error) => log().warn({ queue: name, error: error.message }, 'queue error'));
}
await startClock();
const heartbeat = startHeartbeat({ role: 'worker', state: () => (isDraining ? 'stopping' : 'ready') });
const collector = startCollector();
log().info('worker ready');

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void drain());

/** Repeating jobs, which leave nothing behind when they fail, as they come again: every worker asks for the same ones, and one worker runs each. Once now, too: the clock may have stood. */
async function startClock(): Promise<void> {
  for (const [name, spec] of Object.entries(jobs) as [JobName, (typeof jobs)[JobName] & { every?: number }][]) {
    if (!spec.every) continue;
    await queue(spec.queue).add(
      name,
      {},
      { repeat: { every: spec.every }, removeOnComplete: true, removeOnFail: true },
    );
    await queue(spec.queue).add(name, {}, { jobId: `start-${name}`, removeOnComplete: true, removeOnFail: true });
  }
}

/** Takes no more jobs, ends those in hand, exits 0. */
async function drain(): Promise<void> {
  isDraining = true;
  log().info('draining');
  const finish = (async () => {
    await relay.stop();
    await Promise.all((Object.keys(queues) as QueueName[]).map((name) => queue(name).close()));
    server.close();
    await Promise.all([heartbeat.stop(), collector.stop()]);
    await closeAll();
  })();
  const late = wait(DEADLINE, 'late' as const, { ref: false });
  const outcome = await Promise.race([finish.catch((error: unknown) => error), late]);
  if (outcome) log().warn({ outcome: String(outcome) }, 'jobs in hand are left to another worker');
  process.exit(0);
}
