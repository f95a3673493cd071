import type { TestProject } from 'vitest/node';
import { startHouse } from '#scripts/house/house.ts';
import { openControl } from '#tests/e2e/setup/control.ts';
import { testPorts } from '#tests/setup/ports.ts';
import { takeInterrupt } from '#tests/setup/take-interrupt.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    environment: Record<string, string>;
    /** Where a test may stop and start parts. */
    controlUrl: string;
  }
}

/**
 * Real PostgreSQL with a replica, both Redis (in the project `cluster` a cluster each) and storage, seeded; beside any house
 * that is running.
 */
export default async function setup({ name, provide, vitest }: TestProject): Promise<() => Promise<void>> {
  const interruption = new AbortController();
  takeInterrupt(() => {
    interruption.abort(new Error('interrupted'));
    void vitest.cancelCurrentRun('keyboard-input');
  });
  const house = await startHouse({
    home: `.levain/${name}`,
    port: testPorts.integration,
    only: 'services',
    redis: name === 'cluster' ? 'cluster' : 'single',
    migrate: true,
    seed: true,
    signal: interruption.signal,
  });
  provide('environment', house.environment);
  const control = await openControl(house);
  provide('controlUrl', control.url);
  return async () => {
    await control.close();
    await house.stop();
  };
}
