import type { HouseEnvironment } from './environment.ts';
import { type Identity, identify } from './identity.ts';
import type { Layout } from './layout.ts';
import { Part, type PartSpec } from './process.ts';
import { runStep, type Step } from './run-step.ts';
import { removeState, writeState } from './state.ts';

export type About = {
  url: string;
  release: string;
  /** What was served before the present release: the way back. */
  former?: string;
  /** What a roll that is under way, or was interrupted, is to bring. */
  coming?: string | null;
  /** Whether that roll is a way back: then the way out of it leads on. */
  isWayBack?: boolean;
  environment: HouseEnvironment;
  /** How many of each it has. While a release replaces another there is one more. */
  size: { clones: number; workers: number };
};

/** Nothing is stopped before those that use it. Several of one kind (web-1, web-2) stop side by side. */
const stopOrder = [
  'edge-stats',
  'edge',
  'balancer',
  'dev',
  'web',
  'worker',
  'storage',
  'cache',
  'store',
  'db-replica',
  'db-primary',
];

/** The parts of one house: started, stopped in order, and always noted in house.json. */
export class Supervisor {
  readonly parts: Part[] = [];
  readonly #layout: Layout;
  about: About;
  readonly #identity: Identity;
  readonly #steps = new Set<Identity>();
  #stopping: Promise<void> | null = null;

  constructor(layout: Layout, about: About) {
    this.#layout = layout;
    this.about = about;
    this.#identity = identify(process.pid) ?? { pid: process.pid, started: '' };
    this.#note();
  }

  /** Starts these side by side. @throws Trouble of the first that does not start, or when all is being stopped */
  async start(...specs: PartSpec[]): Promise<void> {
    if (this.#stopping) throw new Error('it was stopped');
    const added = specs.map((spec) => new Part(spec, { logs: this.#layout.logs, onChange: () => this.#note() }));
    this.parts.push(...added);
    const results = await Promise.allSettled(added.map((part) => part.start()));
    const failure = results.find((result) => result.status === 'rejected');
    if (failure) throw failure.reason;
  }

  /** Stops a part in its own way, and forgets it. @throws Error for a name that no part has */
  async dismiss(name: string): Promise<void> {
    const part = this.part(name);
    await part.stop();
    // Whoever asked for the same meanwhile may have forgotten it already.
    const index = this.parts.indexOf(part);
    if (index >= 0) this.parts.splice(index, 1);
    this.#note();
  }

  /** Writes down that the house is of another release now. */
  become(about: Partial<About>): void {
    this.about = { ...this.about, ...about };
    this.#note();
  }

  /** Runs a program to its end, and notes it too: should we be killed, the next start ends it. */
  async run(step: Step): Promise<void> {
    let identity: Identity | null = null;
    try {
      await runStep(step, (pid) => {
        identity = identify(pid);
        if (identity) this.#steps.add(identity);
        this.#note();
      });
    } finally {
      if (identity) this.#steps.delete(identity);
      this.#note();
    }
  }

  /** @throws Error for a name that no part has */
  part(name: string): Part {
    const part = this.parts.find(({ spec }) => spec.name === name);
    if (!part) throw new Error(`No part is called ${name}; there are ${this.parts.map((p) => p.spec.name).join(', ')}`);
    return part;
  }

  /** Called again with `hurry`, it shortens a stop that is under way. */
  async stop({ hurry = false, onKind }: { hurry?: boolean; onKind?: (kind: string) => void } = {}): Promise<void> {
    if (hurry) await Promise.all(this.parts.map((part) => part.stop({ hurry })));
    this.#stopping ??= this.#stopInOrder(onKind);
    return this.#stopping;
  }

  async #stopInOrder(onKind?: (kind: string) => void): Promise<void> {
    for (const kind of stopOrder) {
      const those = this.parts.filter(({ spec }) => spec.name.replace(/-\d+$/, '') === kind);
      if (those.length > 0) onKind?.(kind);
      await Promise.all(those.map((part) => part.stop()));
    }
    removeState(this.#layout);
  }

  #note(): void {
    const parts = this.parts.map(({ spec, identity, state, restarts, log }) => {
      const { name, port, url, probe, stopSignal, release } = spec;
      return { name, identity, port, url, state, restarts, log, probe, stopSignal, release };
    });
    writeState(this.#layout, { supervisor: this.#identity, ...this.about, parts, steps: [...this.#steps] });
  }
}
