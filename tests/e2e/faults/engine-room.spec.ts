import { ask } from '../fixtures/ask.ts';
import { engineRoom } from '../fixtures/engine.ts';
import { expect, test } from '../fixtures/faults.ts';
import { startLoad } from '../fixtures/load.ts';

// The clone that holds the page's stream may be the one that dies.
// Without moving pictures, as the machine has enough to do.
test.use({ expectedTrouble: /api\/(events|me|admin)/, contextOptions: { reducedMotion: 'reduce' } });

/** A page whose stream hangs at a frozen clone gives it up after 15 s; who looked at the house is followed after 5 s. */
const NOTICED = 40_000;

test('the engine room shows a clone that is killed, and its return', async ({ house, page, context, signIn }) => {
  await signIn(context, { role: 'baker' });
  const room = engineRoom(page);
  await room.open();
  await expect(room.state('web-2', 'ready')).toBeVisible();
  await house.stop('web-3');
  await expect(room.state('web-3', 'left')).toBeVisible({ timeout: NOTICED });
  const pid = await house.pidOf('web-2');
  // Frozen first, so that it stays away for long enough to be missed.
  await house.kill('web-2', 'SIGSTOP');
  await expect(room.state('web-2', 'gone')).toBeVisible({ timeout: NOTICED });
  await expect(room.state('web-1', 'ready')).toBeVisible();
  await house.kill('web-2', 'SIGKILL');
  await expect.poll(() => house.pidOf('web-2'), { timeout: 60_000 }).not.toBe(pid);
  await expect(room.state('web-2', 'ready')).toBeVisible({ timeout: 60_000 });
  await house.start('web-3');
  await expect(room.state('web-3', 'ready')).toBeVisible({ timeout: 60_000 });
});

test('with every worker gone somebody still sees that they are', async ({ house, page, context, signIn }) => {
  await signIn(context, { role: 'baker' });
  const room = engineRoom(page);
  await room.open();
  await house.stop('worker-1', 'worker-2');
  await expect(room.state('worker-1', 'left')).toBeVisible({ timeout: NOTICED });
  await expect(room.state('worker-2', 'left')).toBeVisible({ timeout: NOTICED });
  await house.start('worker-1', 'worker-2');
  await expect(room.state('worker-2', 'ready')).toBeVisible({ timeout: 30_000 });
});

test('a clone is drained and revived under load, started anew meanwhile, and no request fails', async ({
  house,
  page,
  context,
  signIn,
}) => {
  await signIn(context, { role: 'owner' });
  const room = engineRoom(page);
  await room.open();
  const load = startLoad(
    ['/api/health', '/en/search?q=bread', '/', '/api/xray?path=/en'].map((path) => `${house.edge}${path}`),
    { readers: 6 },
  );
  const served = () => load.report.servedBy['web-2'] ?? 0;
  await expect.poll(served).toBeGreaterThan(20);
  try {
    await room.drain('web-2');
    await expect(room.state('web-2', 'drained')).toBeVisible();
    // Whatever was on its way when the balancer heard of it has arrived.
    await expect.poll(() => asked(house, 20)).not.toContain('web-2');
    const before = served();
    const sent = load.report.sent;
    await expect.poll(() => load.report.sent).toBeGreaterThan(sent + 100);
    expect(served()).toBe(before);

    const pid = await house.pidOf('web-2');
    await house.kill('web-2', 'SIGKILL');
    await expect.poll(() => house.pidOf('web-2'), { timeout: 60_000 }).not.toBe(pid);
    await expect(room.state('web-2', 'drained')).toBeVisible({ timeout: 60_000 });
    expect(served()).toBe(before);
  } finally {
    await room.revive('web-2');
  }
  await expect(room.state('web-2', 'ready')).toBeVisible();
  const before = served();
  await expect.poll(served).toBeGreaterThan(before + 20);
  expect((await load.stop()).failures).toEqual([]);
});

/** Who answers so many requests in a row. */
async function asked({ edge }: { edge: string }, requests: number): Promise<string[]> {
  const names: string[] = [];
  for (let sent = 0; sent < requests; sent += 1) {
    names.push((await ask(`${edge}/api/health`)).headers.get('x-served-by') ?? 'nobody');
  }
  return names;
}
