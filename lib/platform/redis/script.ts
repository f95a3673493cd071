import { createHash } from 'node:crypto';
import type { RedisClient } from './connections.ts';

export type Script = { lua: string; sha: string };

/** A Lua script, run by its hash. */
export function script(lua: string): Script {
  return { lua, sha: createHash('sha1').update(lua).digest('hex') };
}

/** ioredis has these for every command; its types leave them out for scripts. */
type Scripting = Record<'evalBuffer' | 'evalshaBuffer', (script: string, ...rest: unknown[]) => Promise<unknown>>;

/**
 * Runs a script in one round trip; only after a restart of the server it must be sent whole, once. In a cluster all its keys
 * must share a slot.
 * Bulk replies come as Buffers.
 */
export async function runScript(
  redis: RedisClient,
  { lua, sha }: Script,
  keys: readonly string[],
  args: readonly (string | number | Buffer)[],
): Promise<unknown> {
  const scripting = redis as unknown as Scripting;
  try {
    return await scripting.evalshaBuffer(sha, keys.length, ...keys, ...args);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
    return scripting.evalBuffer(lua, keys.length, ...keys, ...args);
  }
}
