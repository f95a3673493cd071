import { randomUUID } from 'node:crypto';
import { execa } from 'execa';
import { afterAll, expect, inject, test } from 'vitest';
import { requestPasswordReset } from '#lib/accounts/reset-password.ts';
import { signInWithPassword } from '#lib/accounts/sign-in.ts';
import { signUp } from '#lib/accounts/sign-up.ts';
import { countUse, forgetUses } from '#lib/platform/limits.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import { withEnvironment } from './fixtures/cache.ts';
import { clearUsers, createUser, TEST_PASSWORD, testEmail } from './fixtures/users.ts';

afterAll(clearUsers);

const limited = { code: 'rate-limited' };
const enter = (email: string, password: string) =>
  signInWithPassword({ email, password }, { from: randomUUID(), userAgent: '' });

test('uses are counted across clones', async () => {
  const who = testEmail();
  const count = (times: number) =>
    execa(process.execPath, ['tests/integration/fixtures/count-use.ts', 'sign-in', who, `${times}`], {
      env: inject('environment'),
      reject: false,
    });
  const shares = await Promise.all([count(6), count(6)]);
  expect(shares.reduce((sum, { exitCode = 0 }) => sum + exitCode, 0)).toBe(8);
  await expect(countUse('sign-in', who)).rejects.toMatchObject({ ...limited, values: { minutes: 15 } });
  await forgetUses('sign-in', who);
  await countUse('sign-in', who);
});

test('the first use that a process counts leaves the others their answers', async () => {
  const key = `test:${randomUUID()}`;
  await closeAll();
  await askStore((redis) => redis.set(key, 'mine', 'EX', 60));
  const mine = askStore((redis) => redis.get(key));
  await countUse('review', randomUUID());
  expect(await mine).toBe('mine');
});

test('guessing at one account ends, the right password included, wherever it comes from', async () => {
  const { email } = await createUser();
  for (let guess = 0; guess < 8; guess += 1) {
    await expect(enter(email, `guess ${guess}`)).rejects.toMatchObject({ reason: 'wrong-password' });
  }
  await expect(enter(email, TEST_PASSWORD)).rejects.toMatchObject(limited);
});

test('a right password forgets the wrong ones before it', async () => {
  const { email } = await createUser();
  for (let turn = 0; turn < 2; turn += 1) {
    for (let guess = 0; guess < 5; guess += 1) await expect(enter(email, 'wrong')).rejects.toThrow();
    await enter(email, TEST_PASSWORD);
  }
});

test('signing up and new passwords are counted by address of mail and by network address', async () => {
  const from = randomUUID();
  const join = (email: string, origin: string) =>
    signUp({ attemptId: randomUUID(), name: 'Bea', email, password: TEST_PASSWORD }, { from: origin, locale: 'en' });
  const email = testEmail();
  for (let turn = 0; turn < 5; turn += 1) await join(email, randomUUID());
  await expect(join(email, randomUUID())).rejects.toMatchObject(limited);
  for (let turn = 0; turn < 20; turn += 1) await countUse('sign-up-from', from);
  await expect(join(testEmail(), from)).rejects.toMatchObject(limited);

  const ask = () => requestPasswordReset(email, { from: randomUUID(), locale: 'en' });
  for (let turn = 0; turn < 4; turn += 1) await ask();
  await expect(ask()).rejects.toMatchObject(limited);
});

test('what nobody counts is not let through', async () => {
  const { email } = await createUser();
  await withEnvironment({ STORE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    await expect(enter(email, TEST_PASSWORD)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
