import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { getCustomer, listCustomers } from '#lib/accounts/customers.ts';
import { setRole, signOut } from '#lib/accounts/roles.ts';
import { createSession, findSession, listDevices } from '#lib/accounts/sessions.ts';
import { actAs } from '#lib/platform/audit/actor.ts';
import { listAuditEntries } from '#lib/platform/audit/list-entries.ts';
import { record } from '#lib/platform/audit/record.ts';
import { auditFilterSchema } from '#lib/platform/audit/schema.ts';
import { db } from '#lib/platform/db/client.ts';
import { createUser, testEmail } from './fixtures/users.ts';

const read = (query: Record<string, string>, after?: string) =>
  listAuditEntries(auditFilterSchema.parse(query), { after, zone: 'Europe/Brussels' });

test('two owners who take each other’s role away leave one', async () => {
  await db().user.updateMany({ where: { role: 'owner' }, data: { role: 'baker' } });
  const [one, other] = [await createUser({ role: 'owner' }), await createUser({ role: 'owner' })];
  const outcomes = await Promise.allSettled([setRole(one.id, 'baker'), setRole(other.id, 'shopper')]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await db().user.count({ where: { role: 'owner' } })).toBe(1);
  const [last] = await db().user.findMany({ where: { role: 'owner' } });
  await expect(setRole(last?.id ?? '', 'baker')).rejects.toMatchObject({ reason: 'last-owner' });
  // To be what one is already is no change.
  await setRole(last?.id ?? '', 'owner');
});

test('of whom there is no account nothing is changed, and it is not taken for a lack of rights', async () => {
  const nobody = randomUUID();
  await expect(setRole(nobody, 'baker')).rejects.toMatchObject({ code: 'not-found' });
  await expect(signOut(nobody, null)).rejects.toMatchObject({ code: 'not-found' });
});

test('another role ends all sessions, and is in the log with what it was', async () => {
  const user = await createUser();
  const token = await createSession(user.id, { userAgent: 'test' });
  await setRole(user.id, 'baker');
  expect(await findSession(token)).toBeNull();
  const { entries } = await read({ subject: user.id });
  expect(entries[0]).toMatchObject({
    action: 'customer.role',
    changes: [{ name: 'role', before: 'shopper', after: 'baker' }],
  });
});

test('somebody is signed out on one device, or on all, and on nobody else’s', async () => {
  const [user, other] = [await createUser(), await createUser()];
  const tokens = [await createSession(user.id, { userAgent: 'a' }), await createSession(user.id, { userAgent: 'b' })];
  const foreign = await createSession(other.id, { userAgent: 'c' });
  const [device] = await listDevices(user.id, '');
  const [theirs] = await listDevices(other.id, '');
  await signOut(user.id, theirs?.id ?? '');
  expect(await findSession(foreign)).not.toBeNull();
  await signOut(user.id, device?.id ?? '');
  expect(await listDevices(user.id, '')).toHaveLength(1);
  await signOut(user.id, null);
  expect(await Promise.all(tokens.map(findSession))).toEqual([null, null]);
  expect((await read({ subject: user.id, action: 'customer.sign-out' })).entries).toHaveLength(3);
});

test('customers are found by a name or an address, page by page', async () => {
  const name = `Wvu${randomUUID().slice(0, 8)}`;
  const users = await Promise.all(
    Array.from({ length: 27 }, () => createUser({ name: `${name} Crumb`, passwordHash: null })),
  );
  const first = await listCustomers({ q: name.toUpperCase(), isStaff: false }, undefined);
  const second = await listCustomers({ q: name, isStaff: false }, first.next ?? undefined);
  const found = [...first.customers, ...second.customers].map(({ id }) => id);
  expect(found.sort()).toEqual(users.map(({ id }) => id).sort());
  expect(second.next).toBeNull();
  const [user] = users;
  const byMail = await listCustomers({ q: user?.email ?? '', isStaff: false }, undefined);
  expect(byMail.customers.map(({ id }) => id)).toEqual([user?.id]);
  expect((await listCustomers({ q: name, isStaff: true }, undefined)).customers).toEqual([]);
  expect(await getCustomer(user?.id ?? '')).toMatchObject({ name: `${name} Crumb`, counts: { orders: 0 } });
  expect(await getCustomer("x' OR 1=1")).toBeNull();
});

test('any part of a name or an address finds a customer, accents and case aside; a percent sign is one', async () => {
  const mark = randomUUID().slice(0, 8);
  const user = await createUser({ name: `Chloé-${mark} D’Haenens`, email: `post.${mark}_x.${testEmail()}` });
  const find = async (q: string) =>
    (await listCustomers({ q, isStaff: false }, undefined)).customers.map(({ id }) => id);
  for (const q of [
    `loe ${mark}`,
    `HLOÉ-${mark.toUpperCase()}`,
    `${mark} d'haenen`,
    `ST.${mark}_X.`,
    `t.${mark}_x.${user.email.slice(16)}`,
    `${mark}_`,
  ]) {
    expect(await find(q), q).toEqual([user.id]);
  }
  for (const q of [`${mark}%test`, `chloe_${mark}@`, `${mark} haenens`]) expect(await find(q), q).toEqual([]);
});

test('two letters are those with which an address or a word of a name begins', async () => {
  const user = await createUser({ name: 'Xylo Ýpsilon', email: `zq${testEmail()}` });
  const find = async (q: string) =>
    (await listCustomers({ q, isStaff: false }, undefined)).customers.map(({ id }) => id);
  for (const q of ['XY', 'yp', 'ýp', 'zq', 'x']) expect(await find(q), q).toContain(user.id);
  for (const q of ['yl', 'si', '-', '%']) expect(await find(q), q).not.toContain(user.id);
});

test('the log is read by who, what, of what and when; nobody changes it, not even by hand', async () => {
  const subject = `test-${randomUUID()}`;
  const name = `Ulla ${randomUUID()}`;
  const change = { action: 'product.price', subject, before: { priceMinor: 100, isVisible: true } } as const;
  await actAs({ kind: 'user', id: randomUUID(), name }, () =>
    record(db(), { ...change, after: { priceMinor: 120, isVisible: true } }),
  );
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(new Date());
  const queries: Record<string, string>[] = [
    { actor: name.slice(0, 20) },
    { subject },
    { subject, action: 'product' },
    { subject, from: day, to: day },
  ];
  for (const query of queries) {
    const { entries } = await read(query);
    expect(entries.map((entry) => entry.subject)).toEqual([subject]);
    expect(entries[0]?.changes).toEqual([{ name: 'priceMinor', before: 100, after: 120 }]);
  }
  expect((await read({ subject, to: '2020-01-01' })).entries).toEqual([]);
  expect((await read({ subject, action: 'order' })).entries).toEqual([]);
  await expect(db().auditEntry.updateMany({ where: { subject }, data: { action: 'x.y' } })).rejects.toThrow(
    /append-only/,
  );
  await expect(db().auditEntry.deleteMany({ where: { subject } })).rejects.toThrow(/append-only/);
  await expect(db().$executeRaw`TRUNCATE audit_entry`).rejects.toThrow(/append-only/);
  expect((await read({ subject })).entries).toHaveLength(1);
});

test('of a change that came to nothing the log knows nothing', async () => {
  const subject = `test-${randomUUID()}`;
  const failing = db().$transaction(async (tx) => {
    await record(tx, { action: 'test.step', subject });
    throw new Error('the change failed');
  });
  await expect(failing).rejects.toThrow('the change failed');
  expect(await db().auditEntry.count({ where: { subject } })).toBe(0);
});

test('a long log is read page by page without gaps', async () => {
  const subject = `test-${randomUUID()}`;
  for (let index = 0; index < 35; index += 1) await record(db(), { action: 'test.step', subject, after: { index } });
  const first = await read({ subject });
  const second = await read({ subject }, first.next ?? undefined);
  expect([first.entries.length, second.entries.length, second.next]).toEqual([30, 5, null]);
  expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(35);
});
