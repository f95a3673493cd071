import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { confirmEmail, peekConfirmation, requestEmailChange } from '#lib/accounts/confirm-email.ts';
import { issueToken, peekToken, takeToken } from '#lib/accounts/one-time-tokens.ts';
import { changePassword, requestPasswordReset, resetPassword } from '#lib/accounts/reset-password.ts';
import { createSession, findSession, sessionId } from '#lib/accounts/sessions.ts';
import { signInWithPassword } from '#lib/accounts/sign-in.ts';
import { signUp } from '#lib/accounts/sign-up.ts';
import { findUserByEmail, getUser } from '#lib/accounts/users.ts';
import { db } from '#lib/platform/db/client.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { findKeys } from './fixtures/cache.ts';
import { lastMail, tokenIn } from './fixtures/mailbox.ts';
import { clearUsers, createUser, TEST_PASSWORD, testEmail } from './fixtures/users.ts';

afterAll(clearUsers);

const context = () => ({ from: randomUUID(), locale: 'en' as const });
const attempt = (token: string) => ({ token, attemptId: randomUUID() });
const register = (email: string, password = TEST_PASSWORD, attemptId = randomUUID()) =>
  signUp({ attemptId, name: 'Bea Bun', email, password }, context());
const enter = (email: string, password = TEST_PASSWORD) =>
  signInWithPassword({ email, password }, { from: randomUUID(), userAgent: 'a browser' });

test('signing up claims an address; the link in the mail makes it theirs', async () => {
  const email = testEmail();
  const userId = await register(email);
  expect(await getUser(userId)).toMatchObject({ email, isVerified: false });
  expect(await findUserByEmail(email)).toBeNull();
  const token = await tokenIn(email, 'verify-email');
  expect(await peekConfirmation(userId, token)).toBe(email);
  await confirmEmail(userId, attempt(token));
  expect(await findUserByEmail(email)).toMatchObject({ id: userId });
});

test('the same form sent twice makes one account and one mail', async () => {
  const email = testEmail();
  const attemptId = randomUUID();
  const ids = [await register(email, TEST_PASSWORD, attemptId), await register(email, TEST_PASSWORD, attemptId)];
  expect(new Set(ids).size).toBe(1);
  expect(await db().user.count({ where: { email } })).toBe(1);
  expect(await db().mail.count({ where: { recipient: email } })).toBe(1);
  await expect(register(email, 'another password', attemptId)).rejects.toMatchObject({ code: 'conflict' });
});

test('a stranger who signs up with an address that is taken sees no difference; its owner is told', async () => {
  const owner = await createUser();
  const strangerId = await register(owner.email, 'the stranger’s own');
  expect(await getUser(strangerId)).toMatchObject({ email: owner.email, isVerified: false });
  expect((await lastMail(owner.email))?.template).toBe('already-registered');
  expect((await enter(owner.email, 'the stranger’s own')).user.id).toBe(strangerId);
  expect((await enter(owner.email)).user.id).toBe(owner.id);
  await expect(enter(owner.email, 'neither of both')).rejects.toMatchObject({ reason: 'wrong-password' });
});

test('of two who claim an address the first to open their link gets it', async () => {
  const email = testEmail();
  const first = await register(email);
  const firstToken = await tokenIn(email, 'verify-email');
  const second = await register(email);
  const secondToken = await tokenIn(email, 'verify-email');
  const outcomes = await Promise.allSettled([
    confirmEmail(first, attempt(firstToken)),
    confirmEmail(second, attempt(secondToken)),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { reason: 'email-taken' } });
});

test('nobody confirms an address for an account that is not theirs', async () => {
  const email = testEmail();
  await register(email);
  const token = await tokenIn(email, 'verify-email');
  const victim = await createUser();
  await expect(peekConfirmation(victim.id, token)).rejects.toMatchObject({ reason: 'link-not-yours' });
  await expect(confirmEmail(victim.id, attempt(token))).rejects.toMatchObject({ reason: 'link-not-yours' });
  expect(await peekToken('confirm-email', token)).not.toBeNull();
});

test('a token is used once, whoever comes at the same time; the same attempt may be sent again', async () => {
  const token = await issueToken('confirm-email', { userId: randomUUID(), email: testEmail() });
  const attempts = Array.from({ length: 8 }, () => attempt(token));
  const taken = await Promise.all(attempts.map((given) => takeToken('confirm-email', given)));
  expect(taken.filter(Boolean)).toHaveLength(1);
  const winner = attempts[taken.findIndex(Boolean)] ?? attempt(token);
  expect(await takeToken('confirm-email', winner)).toEqual(taken.find(Boolean));
  expect(await takeToken('confirm-email', attempt(token))).toBeNull();
});

test('the store knows tokens by their hash only, and forgets them in time', async () => {
  const token = await issueToken('reset-password', { userId: randomUUID(), email: testEmail(), state: '' });
  const keys = await askStore((redis) => findKeys(redis, 'token:*'));
  const name = keys.find((key) => key.includes(sessionId(token))) ?? '';
  expect(keys.join()).not.toContain(token);
  const ttl = await askStore((redis) => redis.ttl(name));
  expect(ttl).toBeGreaterThan(3500);
  expect(ttl).toBeLessThanOrEqual(3600);
});

test('a forgotten password: the link works once, and ends every session', async () => {
  const { id, email } = await createUser();
  const session = await createSession(id, { userAgent: '' });
  await requestPasswordReset(email, context());
  const given = { ...attempt(await tokenIn(email, 'reset-password')), password: 'a new loaf of words' };
  expect(await resetPassword(given)).toBe(id);
  expect(await findSession(session)).toBeNull();
  await expect(enter(email)).rejects.toMatchObject({ reason: 'wrong-password' });
  expect((await enter(email, given.password)).user.id).toBe(id);
  expect(await resetPassword(given), 'the same form, sent again').toBe(id);
  await expect(resetPassword({ ...given, attemptId: randomUUID() })).rejects.toMatchObject({ reason: 'link-used' });
});

test('of two links to a new password the second is worth nothing once the first was used', async () => {
  const { email } = await createUser();
  await requestPasswordReset(email, context());
  const first = await tokenIn(email, 'reset-password');
  await requestPasswordReset(email, context());
  const second = await tokenIn(email, 'reset-password');
  await resetPassword({ ...attempt(second), password: 'the one that counts' });
  const late = resetPassword({ ...attempt(first), password: 'the one that comes late' });
  await expect(late).rejects.toMatchObject({ reason: 'link-used' });
});

test('who asks for an address without an account sees no difference; its mailbox is told', async () => {
  const email = testEmail();
  await requestPasswordReset(email, context());
  expect((await lastMail(email))?.template).toBe('no-account');
});

test('whoever owns the mailbox gets an account that a stranger made for it, without the stranger’s way in', async () => {
  const email = testEmail();
  const userId = await register(email, 'the stranger’s own');
  await db().oauthAccount.create({ data: { userId, provider: 'github', providerAccountId: randomUUID() } });
  await requestPasswordReset(email, context());
  await resetPassword({ ...attempt(await tokenIn(email, 'reset-password')), password: 'the owner’s own' });
  expect(await findUserByEmail(email)).toMatchObject({ id: userId });
  expect(await db().oauthAccount.count({ where: { userId } })).toBe(0);
});

test('a password is changed by who knows it, and ends the other sessions', async () => {
  const { id, email } = await createUser();
  const [here, there] = [await createSession(id, { userAgent: '' }), await createSession(id, { userAgent: '' })];
  const keep = sessionId(here);
  const wrong = changePassword(id, { current: 'not this one', password: 'a new loaf of words', keep });
  await expect(wrong).rejects.toMatchObject({ reason: 'own-password', field: 'current' });
  expect(await findSession(there)).not.toBeNull();
  for (const turn of ['once', 'sent again']) {
    await changePassword(id, { current: TEST_PASSWORD, password: 'a new loaf of words', keep });
    expect(await findSession(here), turn).not.toBeNull();
    expect(await findSession(there), turn).toBeNull();
  }
  expect((await enter(email, 'a new loaf of words')).user.id).toBe(id);
});

test('a sign-in that began before the password was changed opens nothing', async () => {
  const { id, email } = await createUser();
  await requestPasswordReset(email, context());
  const token = await tokenIn(email, 'reset-password');
  const [entered] = await Promise.allSettled([
    enter(email),
    resetPassword({ ...attempt(token), password: 'a new loaf of words' }),
  ]);
  if (entered.status === 'fulfilled') expect(await findSession(entered.value.token)).toBeNull();
  expect(await db().user.count({ where: { id } })).toBe(1);
});

test('a new address counts once it is confirmed; the former one is told', async () => {
  const { id, email } = await createUser();
  const next = testEmail();
  await requestEmailChange(id, { email: next, current: TEST_PASSWORD });
  expect(await findUserByEmail(email)).toMatchObject({ id });
  await confirmEmail(id, attempt(await tokenIn(next, 'change-email')));
  expect(await findUserByEmail(next)).toMatchObject({ id });
  expect(await findUserByEmail(email)).toBeNull();
  expect((await lastMail(email))?.template).toBe('email-changed');
});

test('a change to an address that is taken tells its owner, not who asked', async () => {
  const [owner, other] = [await createUser(), await createUser()];
  await requestEmailChange(other.id, { email: owner.email, current: TEST_PASSWORD });
  expect((await lastMail(owner.email))?.template).toBe('already-registered');
  const wrong = requestEmailChange(other.id, { email: testEmail(), current: 'not this one' });
  await expect(wrong).rejects.toMatchObject({ reason: 'own-password' });
});
