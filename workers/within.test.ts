import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { within } from './within.ts';

test('what takes too long is told to stop, and has failed', async () => {
  let stopped: unknown;
  const work = within(20, async (signal) => {
    await wait(60_000, undefined, { signal }).catch((error: Error) => {
      stopped = error.cause;
      throw error;
    });
  });
  await expect(work).rejects.toThrow('not done within 20 ms');
  expect(stopped).toMatchObject({ message: 'not done within 20 ms' });
});

test('what does not hear of it is given up', async () => {
  const never = Promise.withResolvers<void>();
  await expect(within(20, () => never.promise)).rejects.toThrow('not done within 20 ms');
});

test('what is in time is not disturbed, and what fails fails for its own reason', async () => {
  let signal: AbortSignal | undefined;
  await within(60_000, async (given) => {
    signal = given;
  });
  expect(signal?.aborted).toBe(false);
  await expect(within(60_000, () => Promise.reject(new Error('no flour')))).rejects.toThrow('no flour');
});
