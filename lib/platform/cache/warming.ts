import { cacheRedis } from '../redis/connections.ts';

/**
 * Of the clones of a release that start, one bakes its pages, and the others wait for that: a release takes requests only
 * with warm pages, however many of its clones start at once. Noted in the cache, so a cache that was flushed is warmed anew
 * by the next clone that starts.
 */
const keyOf = (release: string) => `warm:${release}`;
/** Who has not been heard of for so long (s) is thought to have died. */
const CLAIM = 15;
/** As long as pages live (s). */
const LIFE = 30 * 86_400;

/** `ours`: the caller is the one to bake them; `theirs`: somebody is at it. @throws with the cache away */
export async function claimWarming(release: string): Promise<'ours' | 'theirs' | 'done'> {
  const redis = cacheRedis();
  if ((await redis.set(keyOf(release), 'under way', 'EX', CLAIM, 'NX')) === 'OK') return 'ours';
  return (await redis.get(keyOf(release))) === 'done' ? 'done' : 'theirs';
}

/** Says that the one who has claimed it is still at it. @throws with the cache away */
export async function goOnWarming(release: string): Promise<void> {
  await cacheRedis().expire(keyOf(release), CLAIM);
}

/** @throws with the cache away */
export async function finishWarming(release: string): Promise<void> {
  await cacheRedis().set(keyOf(release), 'done', 'EX', LIFE);
}

/** Leaves it to the next. @throws with the cache away */
export async function giveUpWarming(release: string): Promise<void> {
  await cacheRedis().del(keyOf(release));
}
