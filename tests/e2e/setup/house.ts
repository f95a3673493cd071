import { startHouse } from '#scripts/house/house.ts';
import { showProgress } from '#scripts/house/progress.ts';
import { takeInterrupt } from '#tests/setup/take-interrupt.ts';
import { housePort, testHome } from './address.ts';
import { openControl } from './control.ts';

/** A whole house, as in production: three clones, two workers, balancer and edge. Lives in the runner's process. */
export default async function setup(): Promise<() => Promise<void>> {
  process.env.LOG_LEVEL ??= 'warn';
  const interruption = new AbortController();
  const giveBack = takeInterrupt(() => interruption.abort(new Error('interrupted')));
  const house = await startHouse({
    home: testHome,
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
