import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import type { Device } from './schema.ts';

/**
 * Sessions, in the store. A browser holds a random token; the store knows only its hash, so whoever reads the store can
 * sign in as nobody. `session:<hash>` is the session, `sessions:<user>` the hashes of a user's. A session that is gone
 * is gone for every clone at the next request, since nobody keeps a copy.
 */
export const SESSION_DAYS = 30;
const LIFE = SESSION_DAYS * 86_400;
/** A session that is used is renewed at most this often (ms), to save a write per request. */
const RENEW_EVERY = 3_600_000;

const sessionSchema = z.object({
  userId: z.uuid(),
  userAgent: z.string(),
  signedInAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
});
type Session = z.infer<typeof sessionSchema>;
export type FoundSession = Session & { id: string; isRenewed: boolean };

const sessionKey = (id: string) => `session:${id}`;
const listKey = (userId: string) => `sessions:${userId}`;

/** The name under which the store knows a token. */
export function sessionId(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A token nobody can guess: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Opens a session and answers its token, which is not stored. @throws AppError `unavailable` */
export async function createSession(
  userId: string,
  { userAgent, token = newToken() }: { userAgent: string; token?: string },
): Promise<string> {
  const now = new Date().toISOString();
  await write(sessionId(token), { userId, userAgent: userAgent.slice(0, 300), signedInAt: now, lastSeenAt: now });
  return token;
}

/** The session of a token, or null. One that is used goes on for another 30 days. @throws AppError `unavailable` */
export async function findSession(token: string): Promise<FoundSession | null> {
  const id = sessionId(token);
  const session = await read(id);
  if (!session) return null;
  const isRenewed = Date.now() - Date.parse(session.lastSeenAt) > RENEW_EVERY;
  if (isRenewed) await renew(id, { ...session, lastSeenAt: new Date().toISOString() });
  return { ...session, id, isRenewed };
}

/** Only what is still there: a session that was ended meanwhile must not come back. */
async function renew(id: string, session: Session): Promise<void> {
  const isThere = await askStore((redis) => redis.set(sessionKey(id), JSON.stringify(session), 'EX', LIFE, 'XX'));
  if (isThere) await askStore((redis) => redis.expire(listKey(session.userId), LIFE));
}

/** Ends a session of this user by its id; somebody else's is left alone. */
export async function endSession(userId: string, id: string): Promise<void> {
  if ((await read(id))?.userId !== userId) return;
  await askStore((redis) => redis.del(sessionKey(id)));
  await askStore((redis) => redis.srem(listKey(userId), id));
}

/** Ends a user's sessions, but not the one with the id `except`. Sign-out everywhere, a new password, a change of rights. */
export async function endSessions(userId: string, { except }: { except?: string } = {}): Promise<void> {
  const ids = await askStore((redis) => redis.smembers(listKey(userId)));
  for (const id of ids.filter((candidate) => candidate !== except)) {
    await askStore((redis) => redis.del(sessionKey(id)));
    await askStore((redis) => redis.srem(listKey(userId), id));
  }
}

/** Where a user is signed in, last used first. `currentId` is the session that asks. */
export async function listDevices(userId: string, currentId: string): Promise<Device[]> {
  const ids = await askStore((redis) => redis.smembers(listKey(userId)));
  const found = await Promise.all(ids.map(async (id) => ({ id, session: await read(id) })));
  const expired = found.filter(({ session }) => !session).map(({ id }) => id);
  if (expired.length > 0) await askStore((redis) => redis.srem(listKey(userId), ...expired));
  return found
    .flatMap(({ id, session }) => {
      if (!session) return [];
      const { userAgent, signedInAt, lastSeenAt } = session;
      return { id, userAgent, signedInAt, lastSeenAt, isThisOne: id === currentId };
    })
    .sort((one, other) => other.lastSeenAt.localeCompare(one.lastSeenAt));
}

/** The list first: a session that is in no list could not be ended everywhere. */
async function write(id: string, session: Session): Promise<void> {
  const list = listKey(session.userId);
  await askStore((redis) => redis.sadd(list, id));
  await askStore((redis) => redis.expire(list, LIFE));
  await askStore((redis) => redis.set(sessionKey(id), JSON.stringify(session), 'EX', LIFE));
}

async function read(id: string): Promise<Session | null> {
  const text = await askStore((redis) => redis.get(sessionKey(id)));
  if (text === null) return null;
  const parsed = sessionSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}
