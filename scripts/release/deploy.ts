import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuild, isBuilt, publishFiles } from '../house/build.ts';
import { controlOf } from '../house/control.ts';
import { migrate } from '../house/database-steps.ts';
import { surroundings } from '../house/environment.ts';
import { isRunning } from '../house/identity.ts';
import { type Layout, layoutOf } from '../house/layout.ts';
import { tryLock, unlock } from '../house/lock.ts';
import { portsFrom } from '../house/ports.ts';
import type { Progress } from '../house/progress.ts';
import { runStep } from '../house/run-step.ts';
import { type HouseState, readState } from '../house/state.ts';
import { Trouble } from '../house/trouble.ts';
import { releaseOfSources } from './name.ts';
import { partsOf, roll } from './roll.ts';

/** Releases whose files stay on this machine: the present one, and what one may go back to. */
const KEPT = 4;

export type DeployOptions = {
  /** The folder of the house; `.levain`, or `LEVAIN_HOME`. */
  home?: string;
  /** What it is called; as a rule by what its sources are. */
  release?: string | undefined;
  /** To the release before, or out of a roll that was interrupted. */
  isRollback?: boolean;
  /** How long (ms) each new clone is watched before the next. */
  watch: number;
  /** How long (ms) each may take to get ready and warm. */
  readyWithin: number;
  progress: Progress;
  /** Stops between two steps; called again it goes on. */
  signal?: AbortSignal;
};

/**
 * Puts a new release in the place of the one that the open house serves, while it serves: files and tables first, then
 * clone by clone, the workers, and the edge. Takes itself back if the new release does not get ready or fails shoppers.
 * @returns the release that the house is of now
 * @throws Trouble if it could not be done; then the house is of the release it was of before
 */
export async function deploy(options: DeployOptions): Promise<string> {
  const layout = layoutOf(options.home);
  const state = readOpenHouse(layout);
  const lock = join(layout.home, 'deploy.lock');
  const holder = await tryLock(lock);
  if (holder) throw new Trouble(`Another deploy (pid ${holder.pid}) is under way.`, 'Wait for its end.');
  try {
    return await (options.isRollback ? takeBack({ ...options, layout, state }) : bring({ ...options, layout, state }));
  } finally {
    await unlock(lock);
  }
}

type Deploy = DeployOptions & { layout: Layout; state: HouseState };

async function bring(to: Deploy): Promise<string> {
  const { layout, state, progress, signal } = to;
  const release = to.release || (await releaseOfSources());
  if (isAllOf(to, release)) {
    progress.say(`Every clone is of ${release} already.`);
    await renewEdge(to, release);
    return release;
  }
  const { environment } = state;
  const around = { layout, environment, release, run: runStep, ...(signal && { signal }) };
  await progress.step('Build', (note) => ensureBuild({ ...around, note }));
  await progress.step('Tables', (note) => migrate({ ...around, note }));
  await progress.step('Files for browsers', (note) => publishFiles({ ...around, note }));
  try {
    await replaceBy(to, release);
  } catch (error) {
    if (signal?.aborted) throw error;
    progress.say('The new release is taken back.');
    await roll({ ...describeRoll(to, state.release), watch: 0 });
    await controlOf(layout).become({ coming: null });
    throw error;
  }
  return release;
}

async function takeBack(to: Deploy): Promise<string> {
  const { layout, state, progress } = to;
  /** A roll that was interrupted is undone, unless it was on its way back itself. */
  const isWayBack = isAllOf(to, state.release) || state.coming === state.former;
  const release = isWayBack ? state.former : state.release;
  if (!release) throw new Trouble('There is no release before this one.', 'Each deploy leaves one to go back to.');
  if (!(await isBuilt(layout, release))) {
    throw new Trouble(`The files of ${release} are gone.`, 'Check its sources out and deploy them.');
  }
  progress.say(`Back to ${release}`);
  await replaceBy(to, release);
  return release;
}

/** The roll, and what comes after the last old clone has gone. */
async function replaceBy(to: Deploy, release: string): Promise<void> {
  const { layout, state, signal } = to;
  const control = controlOf(layout);
  await control.become({ coming: release });
  await roll(describeRoll(to, release)).catch((error) => {
    throw signal?.aborted ? interrupted(to, release) : error;
  });
  const former = state.release === release ? {} : { former: state.release };
  const environment = { ...state.environment, LEVAIN_RELEASE: release };
  await control.become({ release, environment, coming: null, ...former });
  await renewEdge(to, release);
  await forgetOld(layout, release);
}

async function renewEdge({ layout, state, progress }: Deploy, release: string): Promise<void> {
  await progress.step('Edge', () =>
    runStep({
      title: 'Bringing the edge up to date',
      args: ['scripts/release/renew-edge.ts', release],
      env: surroundings({ ...state.environment, LEVAIN_RELEASE: release }),
      log: join(layout.logs, 'renew-edge.log'),
      wayOut: 'The clones are of the new release. Once the edge answers, "npm run deploy" does the rest.',
    }),
  );
}

function describeRoll({ layout, state, watch, readyWithin, progress, signal }: Deploy, release: string) {
  const { environment, size } = state;
  const ports = portsFrom(Number(new URL(state.url).port));
  return { layout, ports, release, environment, size, watch, readyWithin, progress, signal };
}

function isAllOf({ layout, state }: Deploy, release: string): boolean {
  const parts = [...partsOf(layout, 'web'), ...partsOf(layout, 'worker')];
  return state.release === release && parts.every((part) => part.release === release);
}

function interrupted({ layout, isRollback }: Deploy, release: string): Trouble {
  const clones = partsOf(layout, 'web');
  const fresh = clones.filter((clone) => clone.release === release).length;
  return new Trouble(
    `Interrupted: ${fresh} of ${clones.length} clones are of ${release}.`,
    isRollback
      ? 'Go on with "npm run deploy -- --rollback".'
      : 'Go on with "npm run deploy", or back with "npm run deploy -- --rollback".',
  );
}

function readOpenHouse(layout: Layout): HouseState {
  const state = readState(layout);
  if (!state || !isRunning(state.supervisor)) throw new Trouble('The shop is not running.', 'Start it with: npm start');
  if (partsOf(layout, 'web').length === 0) {
    throw new Trouble('A house for working on the code has no releases.', 'Open a whole one with: npm start');
  }
  return state;
}

/** The files of releases that nothing runs from, but for the latest. */
async function forgetOld(layout: Layout, release: string): Promise<void> {
  const now = new Date();
  await utimes(layout.release(release), now, now);
  const state = readState(layout);
  const used = new Set([state?.release, state?.former, ...(state?.parts.map((part) => part.release) ?? [])]);
  const folders = await Promise.all(
    (await readdir(layout.releases)).map(async (name) => ({ name, at: (await stat(layout.release(name))).mtimeMs })),
  );
  const old = folders.sort((one, other) => other.at - one.at).slice(KEPT);
  for (const { name } of old.filter(({ name }) => !used.has(name))) {
    await rm(layout.release(name), { recursive: true, force: true });
  }
}
