import { join } from 'node:path';
import { prepareBalancer } from './balancer.ts';
import { describeClone, describeDevServer } from './clones.ts';
import { describeEdgeStats, prepareEdge } from './edge.ts';
import { type HouseEnvironment, surroundings } from './environment.ts';
import type { Layout } from './layout.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import type { Secrets } from './secrets.ts';
import type { Supervisor } from './supervisor.ts';
import { describeWorker } from './workers.ts';

type Common = { supervisor: Supervisor; plan: Plan; environment: HouseEnvironment; progress: Progress };

type Web = Common & {
  layout: Layout;
  secrets: Secrets;
  tools: Record<'haproxy' | 'varnish', string>;
  signal?: AbortSignal;
};

/** Everything in front of the services, from the back to the front; then the pages are warmed. */
export async function startWeb({ layout, secrets, tools, signal, ...common }: Web): Promise<void> {
  const { supervisor, plan, environment, progress } = common;
  const { ports } = plan;
  const parts = { ports, environment, folder: layout.release(supervisor.about.release) };
  const workers = numbers(plan.workers).map((number) => describeWorker(number, parts));
  const clones = numbers(plan.clones).map((number) => describeClone(number, parts));
  await progress.step('Clones and workers', () => supervisor.start(...workers, ...clones));
  signal?.throwIfAborted();
  await progress.step('Balancer and edge', async () => {
    await supervisor.start(await prepareBalancer({ binary: tools.haproxy, layout, ports, clones: clones.length }));
    const { purgeToken } = secrets;
    await supervisor.start(await prepareEdge({ binary: tools.varnish, layout, ports, purgeToken }));
    await supervisor.start(describeEdgeStats({ layout, ports }));
  });
  await progress.step('Warm pages', () =>
    supervisor.run({
      title: 'Warming the pages',
      args: ['scripts/warm.ts'],
      env: surroundings(environment),
      log: join(layout.logs, 'warm.log'),
      signal,
    }),
  );
}

/** For working on the code: one server that reloads what changes, no balancer, no edge. */
export async function startDevelopment({ supervisor, plan, environment, progress }: Common): Promise<void> {
  const { ports } = plan;
  const workers = numbers(plan.workers).map((number) => describeWorker(number, { ports, environment }));
  await progress.step('Web server and worker', () =>
    supervisor.start(...workers, describeDevServer({ ports, environment })),
  );
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
