import { startHouse } from '#scripts/house/house.ts';
import type { Plan } from '#scripts/house/plan.ts';
import { showProgress } from '#scripts/house/progress.ts';
import { takeInterrupt } from '#tests/setup/take-interrupt.ts';
import { housePort, testHome } from './address.ts';
import { openControl } from './control.ts';

/** A whole house, as in production: three clones, two workers, balancer and edge. Lives in the runner's process. */
export default function setup(): Promise<() => Promise<void>> {
  return openTestHouse({ home: testHome, redis: 'single' });
}

/** Answers how to close it. */
export async function openTestHouse({
  home,
  redis,
}: Pick<Plan, 'redis'> & { home: string }): Promise<() => Promise<void>> {
  process.env.LOG_LEVEL ??= 'warn';
  const interruption = new AbortController();
  const giveBack = takeInterrupt(() => interruption.abort(new Error('interrupted')));
  const house = await startHouse({
    home,
    redis,
    port: housePort,
    clones: 3,
    workers: 2,
    progress: showProgress(),
    signal: interruption.signal,
  });
  // From here on Playwright ends its tests first, and then calls what we answer.
  giveBack();
  const control = await openControl(house);
  process.env.LEVAIN_CONTROL_URL = control.url;
  return async () => {
    await control.close();
    await house.stop();
  };
}
