import type { Layout } from './layout.ts';
import type { Plan } from './plan.ts';
import { prepareDatabase } from './postgres/parts.ts';
import type { Progress } from './progress.ts';
import { describeMasters, describeRedis } from './redis.ts';
import { formCluster } from './redis-cluster.ts';
import type { Secrets } from './secrets.ts';
import { describeStorage, takePictures } from './storage.ts';
import type { Supervisor } from './supervisor.ts';
import { Trouble } from './trouble.ts';

type Services = {
  supervisor: Supervisor;
  layout: Layout;
  plan: Plan;
  secrets: Secrets;
  redis: string;
  progress: Progress;
};

/** Database with its replica, both Redis, and storage, side by side. */
export async function startServices(services: Services): Promise<void> {
  const { supervisor, layout, plan, secrets, progress } = services;
  const { ports } = plan;
  const results = await Promise.allSettled([
    progress.step('Database with its replica', (note) => startDatabase({ supervisor, layout, ports, secrets, note })),
    progress.step('Store, cache and storage', () => Promise.all([startRedis(services), startStorage(services)])),
  ]);
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}

async function startRedis({
  supervisor,
  layout,
  plan: { ports, redis: kind },
  redis: binary,
}: Services): Promise<void> {
  const around = { binary, layout, ports };
  if (kind === 'single') return supervisor.start(describeRedis('store', around), describeRedis('cache', around));
  const masters = await Promise.all([describeMasters('store', around), describeMasters('cache', around)]);
  const forming = new AbortController();
  try {
    // Each is ready only once its cluster is whole.
    await Promise.all([
      supervisor.start(...masters.flat()),
      formCluster(ports.cluster.store, forming.signal),
      formCluster(ports.cluster.cache, forming.signal),
    ]);
  } finally {
    forming.abort();
  }
}

async function startStorage({ supervisor, layout, plan: { ports } }: Services): Promise<void> {
  await takePictures(layout);
  await supervisor.start(describeStorage({ layout, ports }));
}

type Preparation = Pick<Services, 'supervisor' | 'layout' | 'secrets'> & {
  ports: Plan['ports'];
  note: (text: string) => void;
};

async function startDatabase({ supervisor, layout, ports, secrets, note }: Preparation): Promise<void> {
  const database = await prepareDatabase(layout, ports, secrets);
  await supervisor.start(database.primary);
  const primary = supervisor.part(database.primary.name);
  const remake = async () => {
    note('made the replica again');
    await primary.stop();
    await database.remakeReplica();
    await primary.start();
  };
  if (!(await database.canReplicaFollow())) await remake();
  try {
    await supervisor.start(database.replica);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    await remake();
    await supervisor.part(database.replica.name).start();
  }
}
