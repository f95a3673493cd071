import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Identity, identify } from './identity.ts';
import { endOf, type Log, tail } from './log-tail.ts';
import { type Probe, probe } from './probe.ts';
import { Trouble } from './trouble.ts';

export type PartSpec = {
  name: string;
  command: string;
  args: readonly string[];
  env?: Record<string, string | undefined>;
  cwd?: string;
  /** Which release's code it runs, where there are several. */
  release?: string;
  port: number;
  /** Where people or programs reach it. */
  url: string;
  probe: Probe;
  /** How long it may take to become ready, in milliseconds. */
  readyWithin: number;
  stopSignal: NodeJS.Signals;
  /** How long it may take to stop, in milliseconds; then it is killed. */
  stopWithin: number;
};

export type PartState = 'starting' | 'ready' | 'stopping' | 'stopped' | 'crashed';

const firstBackoff = 500;
const longestBackoff = 10_000;
/** Who stays up this long has recovered: the next crash is a first one again. */
const steadyAfter = 30_000;
const largestLog = 20 * 1024 * 1024;

/** One server process of the house: started, watched, started again after a crash, and stopped. */
export class Part {
  readonly spec: PartSpec;
  state: PartState = 'stopped';
  restarts = 0;
  identity: Identity | null = null;
  /** Since its own start: the file is that of the place, and goes on from the part that was there before. */
  readonly log: Log;
  readonly #onChange: () => void;
  #child: ChildProcess | null = null;
  #exited: Promise<void> = Promise.resolve();
  #backoff = firstBackoff;
  #wanted = false;
  #generation = 0;

  constructor(spec: PartSpec, { logs, onChange }: { logs: string; onChange: () => void }) {
    this.spec = spec;
    this.log = { file: join(logs, `${spec.name}.log`) };
    this.#onChange = onChange;
  }

  /** Resolves when it is ready. @throws Trouble when it ends or is not ready in time; it is stopped then. */
  async start(): Promise<void> {
    if (this.#wanted && this.state !== 'crashed') return;
    this.#wanted = true;
    this.#backoff = firstBackoff;
    rotate(this.log.file);
    this.log.from = endOf(this.log.file);
    this.#spawn();
    try {
      await this.#becomeReady();
    } catch (cause) {
      const lines = tail(this.log);
      await this.stop({ hurry: true });
      throw new Trouble(
        `${this.spec.name} did not start: ${(cause as Error).message}${lines ? `\n\n${lines}\n` : ''}`,
        `Its log is ${this.log.file}. Nothing was removed; when the cause is gone, start again.`,
        { cause },
      );
    }
  }

  async stop({ hurry = false } = {}): Promise<void> {
    this.#wanted = false;
    this.#generation++;
    if (this.#child) {
      this.#become('stopping');
      this.kill(hurry && this.spec.stopWithin > 2000 ? hurried(this.spec) : this.spec.stopSignal);
      const deadline = new AbortController();
      const late = pause(hurry ? Math.min(2000, this.spec.stopWithin) : this.spec.stopWithin, 'late', deadline);
      const outcome = await Promise.race([this.#exited, late.catch(() => undefined)]);
      deadline.abort();
      if (outcome === 'late') this.#killGroup();
      await this.#exited;
    }
    this.#become('stopped');
  }

  kill(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  /** With its children, should it have any. */
  #killGroup(): void {
    try {
      if (this.#child?.pid) process.kill(-this.#child.pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  #spawn(): void {
    const log = openSync(this.log.file, 'a');
    const { command, args, env, cwd } = this.spec;
    /** A group of its own: Ctrl-C at the terminal reaches the supervisor, which stops the parts in their order. */
    const child = spawn(command, args, {
      env: env as NodeJS.ProcessEnv,
      cwd,
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    this.#child = child;
    this.#generation++;
    this.#exited = new Promise((resolve) => {
      const end = () => {
        resolve();
        this.#onExit(child);
      };
      child.once('exit', end);
      child.once('error', end);
    });
    this.identity = child.pid ? identify(child.pid) : null;
    this.#become('starting');
  }

  #onExit(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = null;
    this.identity = null;
    if (!this.#wanted) return;
    const wasReady = this.state === 'ready';
    this.#become('crashed');
    if (wasReady) void this.#startAgain();
  }

  async #startAgain(): Promise<void> {
    const generation = this.#generation;
    await pause(this.#backoff);
    if (!this.#wanted || generation !== this.#generation) return;
    this.#backoff = Math.min(this.#backoff * 2, longestBackoff);
    this.restarts++;
    this.#spawn();
    await this.#becomeReady().catch(() => {
      if (!this.#wanted) return;
      this.kill('SIGKILL');
      void this.#exited.then(() => {
        if (this.#wanted) void this.#startAgain();
      });
    });
  }

  async #becomeReady(): Promise<void> {
    const generation = this.#generation;
    const deadline = Date.now() + this.spec.readyWithin;
    let reason = 'it did not answer';
    while (Date.now() < deadline) {
      if (generation !== this.#generation) throw new Error('it was stopped');
      if (!this.#child) throw new Error('it ended at once');
      try {
        await probe(this.spec.probe);
        if (generation !== this.#generation || !this.#child) continue;
        this.#become('ready');
        this.#calmDown(generation);
        return;
      } catch (error) {
        reason = (error as Error).message || reason;
      }
      await pause(100);
    }
    throw new Error(`it was not ready within ${this.spec.readyWithin / 1000} s (${reason})`);
  }

  #calmDown(generation: number): void {
    setTimeout(() => {
      if (generation === this.#generation && this.state === 'ready') this.#backoff = firstBackoff;
    }, steadyAfter).unref();
  }

  #become(state: PartState): void {
    this.state = state;
    this.#onChange();
  }
}

/** PostgreSQL must never be killed outright to save time: SIGQUIT is its own way of ending at once. */
function hurried(spec: PartSpec): NodeJS.Signals {
  return spec.stopSignal === 'SIGINT' ? 'SIGQUIT' : spec.stopSignal;
}

function rotate(file: string): void {
  try {
    if (statSync(file).size > largestLog) renameSync(file, `${file}.1`);
  } catch {
    /** There is no log yet. */
  }
}
