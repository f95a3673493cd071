import { setTimeout as wait } from 'node:timers/promises';
import { describeClone } from '../house/clones.ts';
import { controlOf } from '../house/control.ts';
import type { HouseEnvironment } from '../house/environment.ts';
import type { Layout } from '../house/layout.ts';
import { tail } from '../house/log-tail.ts';
import type { Ports } from '../house/ports.ts';
import type { PartSpec } from '../house/process.ts';
import type { Progress } from '../house/progress.ts';
import type { PartRecord } from '../house/state.ts';
import { Trouble } from '../house/trouble.ts';
import { describeWorker } from '../house/workers.ts';
import { judgeClone, lookAtClone, type Seen } from './balancer-watch.ts';
import { partsOf } from './parts.ts';

/** How long (ms) the balancer may take to send somebody to a clone that is ready: it asks every half second. */
const TAKEN_WITHIN = 15_000;

export type Roll = {
  layout: Layout;
  ports: Ports;
  release: string;
  environment: HouseEnvironment;
  size: { clones: number; workers: number };
  /** How long (ms) each new clone is watched under what shoppers do, before an old one goes. */
  watch: number;
  /** How long (ms) each may take to get ready and warm. */
  readyWithin: number;
  progress: Progress;
  signal?: AbortSignal | undefined;
};

/**
 * Replaces every clone by one of the release, one at a time, and then the workers: a new one is started in the free place,
 * gets ready and warm, answers some shoppers without fault, and then an old one drains and ends. What it finds is where it
 * goes on, so an interrupted one is only called again. At no moment are there fewer than before.
 * @throws Trouble when a new one does not get ready, does not stay so, or fails its shoppers: that one is stopped again
 */
export async function roll(to: Roll): Promise<void> {
  const environment = { ...to.environment, LEVAIN_RELEASE: to.release };
  const place = { ports: to.ports, environment, folder: to.layout.release(to.release), shell: {} };
  await rollKind({ ...to, kind: 'web', count: to.size.clones, describe: (number) => describeClone(number, place) });
  await rollKind({
    ...to,
    kind: 'worker',
    count: to.size.workers,
    describe: (number) => describeWorker(number, place),
  });
}

type Kind = Roll & { kind: 'web' | 'worker'; count: number; describe: (number: number) => PartSpec };

async function rollKind(to: Kind): Promise<void> {
  const { layout, kind, count, release, progress, signal } = to;
  const control = controlOf(layout);
  // What a roll before this one, cut off, had only begun to start: nobody has watched it.
  for (const part of partsOf(layout, kind).filter((part) => part.release === release && part.state !== 'ready')) {
    await progress.step(`${part.name} of ${release} leaves again`, () => control.stop(part.name));
  }
  for (;;) {
    signal?.throwIfAborted();
    const parts = partsOf(layout, kind);
    const old = parts.filter((part) => part.release !== release);
    const fresh = parts.filter((part) => part.release === release);
    const fallen = fresh.find((part) => part.state !== 'ready');
    if (fallen) throw failed(to, fallen.name, 'it did not stay ready');
    const leaving = old.at(0) ?? fresh.at(-1);
    if (parts.length > count && leaving) {
      await progress.step(`${leaving.name} of ${leaving.release} leaves`, () => control.stop(leaving.name));
    } else if (old.length === 0 && parts.length === count) {
      return;
    } else {
      const spec = { ...to.describe(freePlace(parts, count + 1)), readyWithin: to.readyWithin };
      await progress.step(`${spec.name} of ${release} comes, ${fresh.length + 1} of ${count}`, (note) =>
        start({ ...to, spec, note }),
      );
    }
  }
}

/** Until it is ready, and for a clone, until it has answered shoppers well. */
async function start(to: Kind & { spec: PartSpec; note: (text: string) => void }) {
  const { layout, ports, kind, spec, watch, note } = to;
  const control = controlOf(layout);
  await control.start(spec);
  try {
    if (kind === 'worker') await wait(watch);
    else if (await isResting(spec)) note('rests, as somebody wants it to');
    else note(`${await watchClone(`http://127.0.0.1:${ports.balancerStats}`, spec.name, watch)} answers`);
    const part = partsOf(layout, kind).find(({ name }) => name === spec.name);
    if (part?.state !== 'ready' || part.restarts > 0) throw new Error('it did not stay ready');
  } catch (error) {
    const trouble = failed(to, spec.name, (error as Error).message);
    await control.stop(spec.name);
    throw trouble;
  }
}

/** With the last that the part itself has said, before whoever stops it makes it say more. */
function failed({ layout, kind, release }: Kind, name: string, reason: string): Trouble {
  const log = partsOf(layout, kind).find((part) => part.name === name)?.log;
  const lines = log && tail(log);
  return new Trouble(
    `${name} of ${release}: ${reason}.${lines ? `\n\n${lines}\n` : ''}`,
    `Its log is ${log?.file ?? `in ${layout.logs}`}.`,
  );
}

/** How many answers a new clone gave while it was watched. @throws Error that says what is wrong with it */
async function watchClone(stats: string, name: string, watch: number): Promise<number> {
  const deadline = Date.now() + TAKEN_WITHIN;
  let before: Seen | null = null;
  while (!before?.isTaken) {
    if (Date.now() > deadline) throw new Error('the balancer does not send it anybody');
    await wait(100);
    before = await lookAtClone(stats, name).catch(() => null);
  }
  await wait(watch);
  const after = await lookAtClone(stats, name);
  const complaint = after.isTaken ? judgeClone(before, after) : 'the balancer sends it nobody any more';
  if (complaint) throw new Error(complaint);
  return after.answers - before.answers;
}

/** Somebody has taken the clone of this name out by hand (`lib/platform/heartbeat/drains.ts`), and wants it to stay so. */
async function isResting({ url }: PartSpec): Promise<boolean> {
  const readiness = await fetch(`${url}/api/ready`, { signal: AbortSignal.timeout(5000) })
    .then((response) => response.json() as Promise<{ isResting?: boolean }>)
    .catch(() => null);
  return readiness?.isResting === true;
}

function freePlace(parts: readonly PartRecord[], places: number): number {
  const taken = new Set(parts.map(({ name }) => Number(name.split('-')[1])));
  for (let number = 1; number <= places; number += 1) if (!taken.has(number)) return number;
  throw new Error('no place is free');
}
