import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { getMail, listMails } from '#lib/notifications/mailbox.ts';
import { queueMail } from '#lib/notifications/queue-mail.ts';
import { resendMail } from '#lib/notifications/resend-mail.ts';
import { sendMail } from '#lib/notifications/send-mail.ts';
import { orderKey } from '#lib/orders/find-order.ts';
import { db } from '#lib/platform/db/client.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { relayBatch } from '#lib/platform/queue/relay.ts';
import { withEnvironment } from './fixtures/cache.ts';
import { clearUsers, testEmail } from './fixtures/users.ts';
import { startWorker } from './fixtures/worker.ts';

const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(done));
  await queue('mail').obliterate({ force: true });
});
afterAll(clearUsers);

/** A mail server that keeps what it takes; `refuse` says what it answers instead. */
async function startMailServer({ port = 0, refuse }: { port?: number; refuse?: () => Error | null } = {}) {
  const letters: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const trouble = refuse?.() ?? null;
        if (!trouble) letters.push(Buffer.concat(chunks).toString());
        done(trouble);
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  servers.push(server);
  const taken = (server.server.address() as AddressInfo).port;
  return { letters, port: taken, url: `smtp://127.0.0.1:${taken}`, close: () => closeServer(server) };
}

async function closeServer(server: SMTPServer): Promise<void> {
  servers.splice(servers.indexOf(server), 1);
  await new Promise<void>((done) => server.close(done));
}

async function write(to = testEmail()): Promise<string> {
  const values = { name: 'Zoë <Ada> & Co', url: 'https://levain.example/en/sign-in?a=1&b=2' };
  return db().$transaction((tx) => queueMail(tx, { to, locale: 'fr', template: 'already-registered', values }));
}

const sentAt = async (id: string) => (await db().mail.findUniqueOrThrow({ where: { id } })).sentAt;

test('a mail reaches the server once, however often and how many at a time its job runs', async () => {
  const server = await startMailServer();
  const to = testEmail();
  const id = await write(to);
  await withEnvironment({ SMTP_URL: server.url, MAIL_FROM: 'Levain <hello@levain.example>' }, async () => {
    await Promise.all([sendMail(id), sendMail(id), sendMail(id)]);
    await sendMail(id);
  });
  expect(server.letters).toHaveLength(1);
  const [letter = ''] = server.letters;
  expect(letter).toContain(`To: ${to}`);
  expect(letter).toContain('From: Levain <hello@levain.example>');
  expect(letter).toContain(`Message-ID: <${id}@levain>`);
  expect(letter).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
  expect(await sentAt(id)).not.toBeNull();
});

test('a server that refuses it for now gets it again later', async () => {
  let isFull = true;
  const refuse = () => (isFull ? Object.assign(new Error('mailbox full'), { responseCode: 452 }) : null);
  const server = await startMailServer({ refuse });
  const id = await write();
  await withEnvironment({ SMTP_URL: server.url }, async () => {
    await expect(sendMail(id)).rejects.toThrow(/full/);
    expect(await sentAt(id)).toBeNull();
    isFull = false;
    await sendMail(id);
  });
  expect(server.letters).toHaveLength(1);
  expect(await sentAt(id)).not.toBeNull();
});

test('while the server is away the job waits, and nothing is lost', { timeout: 60_000 }, async () => {
  const gone = await startMailServer();
  await gone.close();
  const to = testEmail();
  const id = await write(to);
  while ((await relayBatch()) > 0);
  const { child } = await startWorker({ SMTP_URL: gone.url });
  try {
    // Letters of others may wait beside it.
    const job = await vi.waitUntil(
      async () => (await queue('mail').getDelayed()).find(({ data }) => data.mailId === id),
      15_000,
    );
    expect(job).toMatchObject({ attemptsMade: 1 });
    expect(await sentAt(id)).toBeNull();
    const back = await startMailServer({ port: gone.port });
    await job.promote();
    await vi.waitFor(async () => expect(await sentAt(id)).not.toBeNull(), 15_000);
    expect(back.letters.filter((letter) => letter.includes(`To: ${to}`))).toHaveLength(1);
    expect(await queue('mail').getFailedCount()).toBe(0);
  } finally {
    child.kill('SIGKILL');
    await child;
  }
});

test('without a mail server it stays in the mailbox, where the staff find it', async () => {
  const to = testEmail();
  const [first, second] = [await write(to), await write(to)];
  await sendMail(first);
  const { mails, next } = await listMails({ recipient: to.toUpperCase().slice(0, 20) });
  expect(mails).toMatchObject([
    { id: second, sentAt: null },
    { id: first, recipient: to },
  ]);
  expect(mails[1]?.sentAt).not.toBeNull();
  expect(next).toBeNull();
  expect((await listMails({ recipient: '100%_nobody' })).mails).toEqual([]);
  expect((await getMail(first, { isOwner: false }))?.body?.text).toContain('Zoë <Ada> & Co');
  expect(await getMail('not-an-id', { isOwner: true })).toBeNull();
});

test('letters go on from where a page ends, whatever is written meanwhile', async () => {
  const to = testEmail();
  const at = new Date();
  // Many of one moment, as a day that is called off writes them.
  const ids = Array.from({ length: 60 }, () => randomUUID());
  const letter = { template: 'order-ready', locale: 'en', subject: '', text: '', html: '' } as const;
  await db().mail.createMany({ data: ids.map((id) => ({ id, recipient: to, createdAt: at, ...letter })) });
  const seen: string[] = [];
  for (let after: string | undefined; ; ) {
    const { mails, next } = await listMails({ recipient: to, after });
    seen.push(...mails.map(({ id }) => id));
    if (!next) break;
    after = next;
    await write(to);
  }
  expect(seen).toEqual(ids.sort().reverse());
  expect((await listMails({ recipient: to, after: 'no cursor' })).mails).toHaveLength(25);
});

test('the staff read an order’s letter without the key of its link; sent again, it has it', async () => {
  const to = testEmail();
  const key = orderKey(randomUUID());
  const url = `https://levain.example/en/orders/LV-TESTTEST?key=${key}&asked`;
  const body = { text: `See ${url}`, html: `<a href="${url.replace('&', '&amp;')}">See</a>` };
  const letter = { recipient: to, template: 'order-ready', locale: 'en', subject: 'Ready', ...body } as const;
  const { id } = await db().mail.create({ data: letter });
  for (const isOwner of [false, true]) {
    const read = (await getMail(id, { isOwner }))?.body;
    expect(read?.text).toBe('See https://levain.example/en/orders/LV-TESTTEST?key=…&asked');
    expect(read?.html).not.toContain(key);
  }
  const copyId = randomUUID();
  await resendMail(id, copyId);
  expect(await db().mail.findUnique({ where: { id: copyId } })).toMatchObject(body);
});

test('a link that signs somebody in is shown to nobody else: but to the owner where there is no mail server', async () => {
  const values = { name: 'Ada', url: 'https://levain.example/secret' };
  const id = await db().$transaction((tx) =>
    queueMail(tx, { to: testEmail(), locale: 'en', template: 'reset-password', values }),
  );
  expect((await getMail(id, { isOwner: false }))?.body).toBeNull();
  expect((await getMail(id, { isOwner: true }))?.body?.text).toContain(values.url);
  await withEnvironment({ SMTP_URL: 'smtp://127.0.0.1:1' }, async () => {
    expect((await getMail(id, { isOwner: true }))?.body).toBeNull();
  });
});
