import { join } from 'node:path';
import { releaseOfSources } from '../release/name.ts';
import { ensureBuild, publishFiles } from './build.ts';
import { openControl } from './control.ts';
import { migrate, seed } from './database-steps.ts';
import { environmentOf, type HouseEnvironment } from './environment.ts';
import { noteServed } from './kept-releases.ts';
import { type Layout, layoutOf, prepareHome } from './layout.ts';
import { tryLock, unlock } from './lock.ts';
import { type Plan, planHouse, portsInUse, toolsFor } from './plan.ts';
import { requireFreePorts } from './port-check.ts';
import type { Ports } from './ports.ts';
import type { PartState } from './process.ts';
import { type Progress, silent } from './progress.ts';
import type { Step } from './run-step.ts';
import { loadSecrets } from './secrets.ts';
import { startServices } from './services.ts';
import { endLeftovers, readState } from './state.ts';
import { Supervisor } from './supervisor.ts';
import { requireTools } from './tools.ts';
import { Trouble } from './trouble.ts';
import { startDevelopment, startWeb } from './web.ts';

export type HouseOptions = Partial<Plan> & {
  /** Its data folder; `.levain`, or `LEVAIN_HOME`. */
  home?: string;
  progress?: Progress;
  /** Gives up a start that is under way: what had started is stopped, and `startHouse` rejects. */
  signal?: AbortSignal;
};

type PartView = { name: string; pid: number | null; port: number; url: string; state: PartState };

export type House = {
  /** Where the shop is to be seen. */
  url: string;
  ports: Ports;
  release: string;
  /** What the clones and workers run from. */
  folder: string;
  /** What the web and the workers were told; give it to a program that shall work on this house. */
  environment: HouseEnvironment;
  readonly parts: PartView[];
  /** Ends everything, in order. A second call with `hurry` doesn't wait for what is slow. */
  stop: (options?: { hurry?: boolean; onKind?: (kind: string) => void }) => Promise<void>;
  /** Sends a signal, as an accident would; who dies of it is started again after half a second. */
  kill: (name: string, signal: NodeJS.Signals) => void;
  /** Stops a part in its own way, and leaves it so. */
  stopPart: (name: string) => Promise<void>;
  startPart: (name: string) => Promise<void>;
};

/** @throws Trouble when it can't be started; nothing is left running then */
export async function startHouse(options: HouseOptions = {}): Promise<House> {
  const plan = planHouse(options);
  const layout = layoutOf(options.home);
  await prepareHome(layout);
  await claim(layout);
  try {
    const opened = await open(plan, { ...options, layout });
    return describeHouse(opened, plan, layout);
  } catch (error) {
    await unlock(layout.lock);
    throw error;
  }
}

type Circumstances = Pick<HouseOptions, 'progress' | 'signal'> & { layout: Layout };

type Opened = { supervisor: Supervisor; control: { close: () => Promise<void> } };

async function open(plan: Plan, { layout, progress = silent, signal }: Circumstances): Promise<Opened> {
  const { ports, only } = plan;
  const left = await endLeftovers(layout);
  if (left.length > 0) progress.say(`Ended what an earlier start had left running: ${left.join(', ')}`);
  await requireFreePorts(portsInUse(plan), ports.edge);
  const tools = await progress.step('Tools', (note) =>
    requireTools(toolsFor(plan), { log: join(layout.logs, 'install.log'), note }),
  );
  const secrets = await loadSecrets(layout);
  const release = only === 'all' ? await releaseOfSources() : 'development';
  const environment = environmentOf(ports, secrets, { release, hasEdge: only === 'all', redis: plan.redis });
  const supervisor = new Supervisor(layout, {
    ...{ url: `http://localhost:${ports.edge}`, release, environment },
    size: { clones: plan.clones, workers: plan.workers },
  });
  const halt = new AbortController();
  const around = {
    supervisor,
    layout,
    environment,
    run: (step: Step) => supervisor.run(step),
    signal: AbortSignal.any([halt.signal, ...(signal ? [signal] : [])]),
  };
  /** Needs none of the services, so it runs beside them. */
  const build = only === 'all' ? progress.step('Build', (note) => ensureBuild({ ...around, release, note })) : null;
  build?.catch(() => {});
  /** Nobody who wants to leave waits for a part to become ready. */
  const giveUp = () => void supervisor.stop().catch(() => undefined);
  try {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', giveUp, { once: true });
    await startServices({ supervisor, layout, plan, secrets, redis: tools.redis, progress });
    if (plan.migrate) await progress.step('Tables', (note) => migrate({ ...around, note }));
    if (plan.seed) await progress.step('Bread, cakes and reviews', (note) => seed({ ...around, note }));
    if (only === 'dev') await startDevelopment({ supervisor, plan, environment, progress });
    await build;
    if (only === 'all') await progress.step('Files for browsers', (note) => publishFiles({ ...around, release, note }));
    if (only === 'all') await startWeb({ ...around, plan, secrets, tools, progress });
    if (only === 'all') await noteServed(layout, release);
    signal?.throwIfAborted();
    return { supervisor, control: await openControl(supervisor, layout) };
  } catch (error) {
    halt.abort();
    await build?.catch(() => {});
    await supervisor.stop();
    /** What a part says of having been stopped in the middle is no news to who stopped it. */
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

function describeHouse({ supervisor, control }: Opened, { ports }: Plan, layout: Layout): House {
  const { url } = supervisor.about;
  return {
    url,
    ports,
    get release() {
      return supervisor.about.release;
    },
    get folder() {
      return layout.release(supervisor.about.release);
    },
    get environment() {
      return supervisor.about.environment;
    },
    get parts() {
      return supervisor.parts.map(({ spec, state, identity }) => {
        return { name: spec.name, pid: identity?.pid ?? null, port: spec.port, url: spec.url, state };
      });
    },
    async stop(how) {
      await control.close();
      await supervisor.stop(how);
      await unlock(layout.lock);
    },
    kill: (name, signal) => supervisor.part(name).kill(signal),
    stopPart: (name) => supervisor.part(name).stop(),
    startPart: (name) => supervisor.part(name).start(),
  };
}

/** One house per folder. */
async function claim(layout: Layout): Promise<void> {
  const holder = await tryLock(layout.lock);
  if (!holder) return;
  const url = readState(layout)?.url;
  throw new Trouble(
    `This house is open already (pid ${holder.pid})${url ? `: ${url}` : ''}.`,
    'Look at it with "npm run status", end it with "npm run stop", or open another with LEVAIN_HOME=<folder> and --port.',
  );
}
