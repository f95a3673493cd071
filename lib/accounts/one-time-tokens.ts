import { z } from 'zod';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { runScript, script } from '#lib/platform/redis/script.ts';
import { newToken, sessionId } from './sessions.ts';

/**
 * Links in mails. Who has the link holds a random token; the store knows only its hash, and forgets it in time (s).
 */
const kinds = {
  'confirm-email': { life: 2 * 86_400, payload: z.object({ userId: z.uuid(), email: z.string() }) },
  'reset-password': {
    life: 3600,
    payload: z.object({
      userId: z.uuid(),
      email: z.string(),
      /** Hash of the password's hash: with another password since, the link is worth nothing. */
      state: z.string(),
    }),
  },
};
type Kind = keyof typeof kinds;
type Payload<K extends Kind> = z.infer<(typeof kinds)[K]['payload']>;

/** So long (s) the attempt that took a token may be sent again. */
const RETRY = 600;

/** One hash tag for both keys, as Redis Cluster asks of a script. */
const key = (kind: Kind, token: string) => `token:${kind}:{${sessionId(token)}}`;

/** KEYS: token, what was taken. ARGV: attempt (36 characters), life of what was taken. Takes once; the same attempt gets it again. */
const TAKE = script(`
local value = redis.call('GETDEL', KEYS[1])
if value then
  redis.call('SET', KEYS[2], ARGV[1] .. value, 'EX', ARGV[2])
  return value
end
local taken = redis.call('GET', KEYS[2])
if taken and string.sub(taken, 1, 36) == ARGV[1] then return string.sub(taken, 37) end
return false
`);

/** Answers the token, which is stored nowhere. @throws AppError `unavailable` */
export async function issueToken<K extends Kind>(kind: K, payload: Payload<K>): Promise<string> {
  const token = newToken();
  await askStore((redis) => redis.set(key(kind, token), JSON.stringify(payload), 'EX', kinds[kind].life));
  return token;
}

/** What a token is for, without using it up; null if it is none, or used, or too old. */
export async function peekToken<K extends Kind>(kind: K, token: string): Promise<Payload<K> | null> {
  return parse(kind, await askStore((redis) => redis.get(key(kind, token))));
}

/** The same, and uses it up: of two attempts at once one gets it. The same attempt gets it again for ten minutes. */
export async function takeToken<K extends Kind>(
  kind: K,
  { token, attemptId }: { token: string; attemptId: string },
): Promise<Payload<K> | null> {
  const name = key(kind, token);
  const value = await askStore((redis) => runScript(redis, TAKE, [name, `${name}:taken`], [attemptId, RETRY]));
  return parse(kind, value === null ? null : String(value));
}

function parse<K extends Kind>(kind: K, text: string | null): Payload<K> | null {
  return text === null ? null : (kinds[kind].payload.parse(JSON.parse(text)) as Payload<K>);
}
