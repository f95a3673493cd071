import type { z } from 'zod';
import type { Lsn } from '../db/lsn.ts';
import { metrics } from '../metrics.ts';
import { runScript, script } from '../redis/script.ts';
import { tryCache } from '../redis/try-cache.ts';
import { noteSource } from '../sources.ts';
import { packBytes, unpackBytes } from './bytes.ts';
import { clockOf, getFence, invalidateAround, LUA_CLOCK, LUA_INVALIDATE, packLsn } from './clock.ts';
import { placeOf, type Shard, shardOf } from './shards.ts';
import { fillOnce } from './single-flight.ts';

/**
 * Objects that are replaced whole: the Product object. Each has a version that only grows; a copy never gives way to
 * an older one, however late its writer comes. `null` is an answer too: there is no such object (any more).
 *
 * A stored value is the version as 8 bytes (double, big-endian), then `packBytes` of the JSON.
 */
export type VersionedKind<T> = {
  name: string;
  key: (id: string) => string;
  schema: z.ZodType<T>;
  lifeSeconds: number;
  /** How long (seconds) the answer "there is none" may stand before the source is asked again. */
  absentLifeSeconds: number;
};

export type Versioned<T> = { version: number; value: T | null };

/** Lua. An object gives way only to one that is not older. */
const LUA_SET_IF_NEWER = `
local function set_if_newer(key, version, bytes, life)
  local current = redis.call('GET', key)
  if current and #current > 8 and struct.unpack('>d', string.sub(current, 1, 8)) > tonumber(version) then return end
  redis.call('SET', key, bytes, 'EX', life)
end
`;

/** KEYS: entry. ARGV: version, bytes, life. */
const SET_IF_NEWER = script(`${LUA_SET_IF_NEWER}
set_if_newer(KEYS[1], ARGV[1], ARGV[2], ARGV[3])
return 1
`);

/** KEYS: clock, entry. ARGV: version, bytes, life, fence, hold (ms), then tags. */
const REPLACE = script(`${LUA_CLOCK}${LUA_INVALIDATE}${LUA_SET_IF_NEWER}
set_if_newer(KEYS[2], ARGV[1], ARGV[2], ARGV[3])
invalidate(ARGV[4], ARGV[5], 6)
return 1
`);

/**
 * Reads many objects in one round trip, in a cluster with one to each server. What is missing, unreadable, or of another shape is loaded by `load`
 * (which must answer for every id, with the fence for `readFresh`): one process loads each, the others wait.
 */
export async function readVersioned<T>(
  kind: VersionedKind<T>,
  ids: readonly string[],
  load: (ids: string[], fence: Lsn | null) => Promise<Map<string, Versioned<T>>>,
): Promise<Map<string, T | null>> {
  const found = new Map<string, T | null>();
  const look = async (wanted: readonly string[]) => {
    const { values, fence } = await getMany(kind, wanted);
    for (const [id, value] of values) {
      found.set(id, value);
      noteSource(id, 'cache');
    }
    return { open: wanted.filter((id) => !found.has(id)), fence };
  };
  const unique = [...new Set(ids)];
  const { open } = await look(unique);
  if (open.length > 0) {
    const idOf = new Map(open.map((id) => [kind.key(id), id]));
    const toIds = (keys: string[]) => keys.map((key) => idOf.get(key) as string);
    await fillOnce([...idOf.keys()], {
      fill: async (won) => {
        // Another process may have filled some between our look and our lock.
        const { open: stillOpen, fence } = await look(toIds(won));
        if (stillOpen.length === 0) return;
        const loaded = await load(stillOpen, fence);
        for (const [id, { value }] of loaded) found.set(id, value);
        await setVersioned(kind, loaded);
      },
      look: async (awaited) => {
        const { open: stillOpen } = await look(toIds(awaited));
        return stillOpen.map(kind.key);
      },
    });
  }
  return found;
}

/** Puts objects in place; each stays if a newer one is there already. */
async function setVersioned<T>(kind: VersionedKind<T>, objects: ReadonlyMap<string, Versioned<T>>): Promise<void> {
  const entries = await Promise.all(
    [...objects].map(async ([id, object]) => [kind.key(id), await toArguments(kind, object)] as const),
  );
  await tryCache((redis) =>
    Promise.all(entries.map(([key, args]) => runScript(redis, SET_IF_NEWER, [placeOf(key)], args))),
  );
}

/**
 * Puts a changed object in place and invalidates what was made of the old one, as one step: whoever has seen the new
 * object sees no page of the old one any more. Call it after the commit; running it twice does no harm.
 * Answers false if the cache, or a shard of it, is away: then it may not have been done, and the caller must try again.
 */
export async function replaceVersioned<T>(
  kind: VersionedKind<T>,
  { id, object, tags, fence }: { id: string; object: Versioned<T>; tags: readonly string[]; fence: Lsn | null },
): Promise<boolean> {
  const key = kind.key(id);
  const own = shardOf(key);
  const args = await toArguments(kind, object);
  return invalidateAround(own, { tags, fence }, (redis, invalidation) =>
    runScript(redis, REPLACE, [clockOf(own), placeOf(key)], [...args, ...invalidation]),
  );
}

async function toArguments<T>(kind: VersionedKind<T>, object: Versioned<T>) {
  const life = object.value === null ? kind.absentLifeSeconds : kind.lifeSeconds;
  return [object.version, await encode(object), life] as const;
}

/** What each shard has of the objects, and the latest fence of them: null, as for a shard that is away, is later than any. */
async function getMany<T>(kind: VersionedKind<T>, ids: readonly string[]) {
  const byShard = Map.groupBy(ids, (id) => shardOf(kind.key(id)));
  const parts = await Promise.all([...byShard].map(([shard, its]) => getFromShard(kind, shard, its)));
  const fences = parts.map(({ fence }) => fence);
  const later = (one: Lsn | null, other: Lsn | null) => one && other && (packLsn(one) > packLsn(other) ? one : other);
  return {
    values: new Map(parts.flatMap(({ values }) => [...values])),
    fence: fences.length > 0 ? fences.reduce(later) : null,
  };
}

async function getFromShard<T>(kind: VersionedKind<T>, shard: Shard, ids: readonly string[]) {
  const values = new Map<string, T | null>();
  const places = ids.map((id) => placeOf(kind.key(id)));
  const reply = await tryCache((redis) => Promise.all([redis.mgetBuffer(places), getFence(redis, shard)]));
  const count = (result: string) => metrics().cacheReads.inc({ layer: kind.name, result });
  if (!reply) {
    count('unavailable');
    return { values, fence: null };
  }
  const [stored, fence] = reply;
  await Promise.all(
    ids.map(async (id, index) => {
      const bytes = stored[index];
      if (!bytes) return count('miss');
      try {
        values.set(id, await decode(kind, bytes));
        count('hit');
      } catch {
        count('bad');
        // Its version can't be trusted either: it must not keep a good copy out.
        await tryCache((redis) => redis.del(placeOf(kind.key(id))));
      }
    }),
  );
  return { values, fence };
}

async function encode<T>({ version, value }: Versioned<T>): Promise<Buffer> {
  const head = Buffer.alloc(8);
  head.writeDoubleBE(version);
  return Buffer.concat([head, await packBytes(Buffer.from(JSON.stringify(value)))]);
}

async function decode<T>(kind: VersionedKind<T>, bytes: Buffer): Promise<T | null> {
  const value: unknown = JSON.parse((await unpackBytes(bytes.subarray(8))).toString());
  return value === null ? null : kind.schema.parse(value);
}
