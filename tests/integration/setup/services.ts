import type { TestProject } from 'vitest/node';
import { startHouse } from '#scripts/house/house.ts';
import { testPorts } from '#tests/setup/ports.ts';
import { takeInterrupt } from '#tests/setup/take-interrupt.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    environment: Record<string, string>;
  }
}

/** Real PostgreSQL with a replica, both Redis and storage, seeded; beside any house that is running. */
export default async function setup({ provide, vitest }: TestProject): Promise<() => Promise<void>> {
  const interruption = new AbortController();
  takeInterrupt(() => {
    interruption.abort(new Error('interrupted'));
    void vitest.cancelCurrentRun('keyboard-input');
  });
  const house = await startHouse({
    home: '.levain/integration',
    port: testPorts.integration,
    only: 'services',
    migrate: true,
    seed: true,
    signal: interruption.signal,
  });
  provide('environment', house.environment);
  return () => house.stop();
}
