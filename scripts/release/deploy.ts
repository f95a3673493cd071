import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureBuild, isBuilt, publishFiles } from '../house/build.ts';
import { controlOf } from '../house/control.ts';
import { migrate } from '../house/database-steps.ts';
import { surroundings } from '../house/environment.ts';
import { isRunning } from '../house/identity.ts';
import { forgetReleases, noteServed } from '../house/kept-releases.ts';
import { type Layout, layoutOf } from '../house/layout.ts';
import { tryLock, unlock } from '../house/lock.ts';
import { portsFrom } from '../house/ports.ts';
import type { Progress } from '../house/progress.ts';
import { runStep } from '../house/run-step.ts';
import { type HouseState, readState } from '../house/state.ts';
import { Trouble } from '../house/trouble.ts';
import { describeInterruption } from './interruption.ts';
import { findLeftAlone } from './left-alone.ts';
import { releaseOfSources, requireReleaseName } from './name.ts';
import { partsOf } from './parts.ts';
import { roll } from './roll.ts';

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
  signal?: AbortSignal | undefined;
};

/**
 * Puts a new release in the place of the one that the open house serves, while it serves: files and tables first, then
 * clone by clone, the workers, and the edge. Takes itself back if the new release does not get ready or fails shoppers.
 * @returns the release that the house is of now
 * @throws Trouble if it could not be done: then the house is of the release it was of before, or the message says what it is
 */
export async function deploy(options: DeployOptions): Promise<string> {
  const layout = layoutOf(options.home);
  readOpenHouse(layout);
  const holder = await tryLock(layout.deployLock);
  if (holder) throw new Trouble(`Another deploy (pid ${holder.pid}) is under way.`, 'Wait for its end.');
  try {
    const to = { ...options, layout, state: readOpenHouse(layout) };
    return await (options.isRollback ? goBack(to) : bring(to));
  } finally {
    await unlock(layout.deployLock);
  }
}

type Deploy = DeployOptions & { layout: Layout; state: HouseState };

async function bring(to: Deploy): Promise<string> {
  const { layout, state, progress, signal } = to;
  const release = requireReleaseName(to.release || (await releaseOfSources()));
  if (isAllOf(to, release)) {
    progress.say(`Every clone is of ${release} already.`);
    await settle(to, release);
    await tellLeftAlone(to);
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
    await takeBack(to, error as Error);
    throw error;
  }
  await settle(to, release);
  await tellLeftAlone(to);
  return release;
}

async function tellLeftAlone({ layout, state, progress }: Deploy): Promise<void> {
  const files = await findLeftAlone(layout, state);
  if (files.length > 0) progress.say(`Not brought by a roll: ${files.join(', ')}. For that, stop and start the house.`);
}

/** After a roll that failed: all are of the release before again, and so is what the edge keeps. Nothing interrupts it. */
async function takeBack(to: Deploy, reason: Error): Promise<void> {
  const { layout, state, progress } = to;
  const { release } = state;
  progress.say('The new release is taken back.');
  try {
    await roll({ ...describeRoll({ ...to, signal: undefined }, release), watch: 0 });
    await settle(to, release);
  } catch (error) {
    const clones = partsOf(layout, 'web').map((clone) => `${clone.name} of ${clone.release}`);
    throw new Trouble(
      `${reason.message}\nTaking it back failed too: ${(error as Error).message}\nThe house has ${clones.join(', ')}.`,
      'Go on with the way back: npm run deploy -- --rollback',
      { cause: reason },
    );
  }
}

async function goBack(to: Deploy): Promise<string> {
  const { layout, state, progress } = to;
  // A roll that was interrupted is undone, unless it was a way back itself: that one goes on.
  const release = state.coming ? (state.isWayBack ? state.coming : state.release) : state.former;
  if (!release) throw new Trouble('There is no release before this one.', 'Each deploy leaves one to go back to.');
  if (!(await isBuilt(layout, release))) {
    throw new Trouble(`The files of ${release} are gone.`, 'Check its sources out and deploy them.');
  }
  progress.say(`Back to ${release}`);
  await replaceBy(to, release);
  await settle(to, release);
  return release;
}

/** The roll itself: when it is done, no clone and no worker is of another release. */
async function replaceBy(to: Deploy, release: string): Promise<void> {
  const { layout, signal, isRollback = false } = to;
  await controlOf(layout).become({ coming: release, isWayBack: isRollback });
  await roll(describeRoll(to, release)).catch((error) => {
    throw signal?.aborted ? describeInterruption(layout, release, { isWayBack: isRollback }) : error;
  });
}

/** What is left once every clone is of the release: the house is called by it, and the edge keeps nothing of another. */
async function settle(to: Deploy, release: string): Promise<void> {
  const { layout, state } = to;
  const former = state.release === release ? {} : { former: state.release };
  const environment = { ...state.environment, LEVAIN_RELEASE: release };
  await controlOf(layout).become({ release, environment, coming: null, isWayBack: false, ...former });
  await noteServed(layout, release);
  await renewEdge(to, release);
  await forgetReleases(layout, releasesInUse(layout));
}

/** The edge itself may be away for a moment. */
const EDGE_ATTEMPTS = 3;
const EDGE_PAUSE = 2000;

async function renewEdge({ layout, state, progress }: Deploy, release: string): Promise<void> {
  const step = {
    title: 'Bringing the edge up to date',
    args: ['scripts/release/renew-edge.ts', release],
    env: surroundings({ ...state.environment, LEVAIN_RELEASE: release }),
    log: join(layout.logs, 'renew-edge.log'),
    wayOut: `Every clone is of ${release}, the edge is not yet. Once it answers, "npm run deploy" does the rest.`,
  };
  await progress.step('Edge', async () => {
    for (let attempt = 1; attempt < EDGE_ATTEMPTS; attempt += 1) {
      const isDone = await runStep(step).then(
        () => true,
        () => false,
      );
      if (isDone) return;
      await wait(EDGE_PAUSE);
    }
    await runStep(step);
  });
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

function readOpenHouse(layout: Layout): HouseState {
  const state = readState(layout);
  if (!state || !isRunning(state.supervisor)) throw new Trouble('The shop is not running.', 'Start it with: npm start');
  if (partsOf(layout, 'web').length === 0) {
    throw new Trouble('A house for working on the code has no releases.', 'Open a whole one with: npm start');
  }
  return state;
}

/** What runs, and what the next way back leads to. */
function releasesInUse(layout: Layout): Set<string | undefined> {
  const state = readState(layout);
  return new Set([state?.release, state?.former, ...(state?.parts.map((part) => part.release) ?? [])]);
}
