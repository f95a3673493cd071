import type { Layout } from './layout.ts';
import type { Ports } from './ports.ts';
import { prepareDatabase } from './postgres/parts.ts';
import type { Progress } from './progress.ts';
import { describeRedis } from './redis.ts';
import type { Secrets } from './secrets.ts';
import { describeStorage } from './storage.ts';
import type { Supervisor } from './supervisor.ts';
import { Trouble } from './trouble.ts';

type Services = {
  supervisor: Supervisor;
  layout: Layout;
  ports: Ports;
  secrets: Secrets;
  redis: string;
  progress: Progress;
};

/** Database with its replica, both Redis, and storage, side by side. */
export async function startServices({ supervisor, layout, ports, secrets, redis, progress }: Services): Promise<void> {
  const others = [
    describeRedis('store', { binary: redis, layout, ports }),
    describeRedis('cache', { binary: redis, layout, ports }),
    describeStorage({ layout, ports }),
  ];
  const results = await Promise.allSettled([
    progress.step('Database with its replica', (note) => startDatabase({ supervisor, layout, ports, secrets, note })),
    progress.step('Store, cache and storage', () => supervisor.start(...others)),
  ]);
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}

type Preparation = Pick<Services, 'supervisor' | 'layout' | 'ports' | 'secrets'> & { note: (text: string) => void };

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
