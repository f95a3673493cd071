import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Identity, isRunning } from './identity.ts';
import type { Layout } from './layout.ts';
import type { Log } from './log-tail.ts';
import type { Probe } from './probe.ts';
import type { PartState } from './process.ts';
import type { About } from './supervisor.ts';

export type PartRecord = {
  name: string;
  identity: Identity | null;
  port: number;
  url: string;
  state: PartState;
  restarts: number;
  /** None in a house that an earlier release of this program opened. */
  log?: Log;
  probe: Probe;
  stopSignal: NodeJS.Signals;
  release?: string;
};

/** What `house.json` says: enough for another process to look at this house, to end it, or to clean up after it. */
export type HouseState = About & {
  supervisor: Identity;
  parts: PartRecord[];
  /** Programs that are to come to an end by themselves: a build, a seed. */
  steps: Identity[];
};

/** Null when there is none, or none that can be read. */
export function readState(layout: Layout): HouseState | null {
  try {
    return JSON.parse(readFileSync(layout.state, 'utf8')) as HouseState;
  } catch {
    return null;
  }
}

/** Synchronous, so that no crash falls between a process and the note about it. */
export function writeState(layout: Layout, state: HouseState): void {
  const draft = `${layout.state}.new`;
  writeFileSync(draft, JSON.stringify(state, null, 2), { mode: 0o600 });
  renameSync(draft, layout.state);
}

export function removeState(layout: Layout): void {
  rmSync(layout.state, { force: true });
}

/**
 * Ends what a supervisor that was killed left running. Only the very processes it noted down are touched: a number that
 * was handed out again in the meantime belongs to somebody else.
 * @returns the names of what was ended
 */
export async function endLeftovers(layout: Layout): Promise<string[]> {
  const state = readState(layout);
  if (!state) return [];
  for (const step of state.steps.filter(isRunning)) await end(step, 'SIGTERM', { group: true });
  const left = state.parts.filter((part) => part.identity && isRunning(part.identity)).reverse();
  for (const { identity, stopSignal } of left) await end(identity as Identity, stopSignal);
  removeState(layout);
  return left.map((part) => part.name);
}

/** Each was started with a process group of its own, which dies with it at the latest. */
async function end(identity: Identity, signal: NodeJS.Signals, { group = false } = {}): Promise<void> {
  send(identity, signal, { group });
  /** A stopped (SIGSTOP) process would never see the signal. */
  send(identity, 'SIGCONT', { group });
  for (let waited = 0; isRunning(identity); waited += 50) {
    if (waited === 15_000) send(identity, 'SIGKILL', { group: true });
    await pause(50);
  }
}

function send({ pid }: Identity, signal: NodeJS.Signals, { group }: { group: boolean }): void {
  try {
    process.kill(group ? -pid : pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
