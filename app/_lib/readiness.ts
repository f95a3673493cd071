import { listPagesToWarm } from '#lib/engine/pages-to-warm.ts';
import { claimWarming, finishWarming, giveUpWarming, goOnWarming } from '#lib/platform/cache/warming.ts';
import { db, replicaDb } from '#lib/platform/db/client.ts';
import { identity } from '#lib/platform/env.ts';
import { shouldRest } from '#lib/platform/heartbeat/drains.ts';
import { log } from '#lib/platform/log.ts';
import { cacheRedis, connectNow, storeRedis } from '#lib/platform/redis/connections.ts';
import { pingServers } from '#lib/platform/redis/servers.ts';
import { remember } from '#lib/platform/remembered.ts';
import { isLeaving, lifecycle } from './lifecycle.ts';
import { endStreams } from './open-streams.ts';

type PartState = 'up' | 'down' | 'none';
export type Readiness = {
  isReady: boolean;
  /** It has all that it needs, whether or not it takes requests now. */
  hasStarted: boolean;
  parts: Record<'database' | 'replica' | 'store' | 'cache', PartState>;
  isWarm: boolean;
  isDraining: boolean;
  /** Somebody has taken it out by hand: see `lib/platform/heartbeat/drains.ts`. */
  isResting: boolean;
};

/** Longest wait (ms) for a part's sign of life. */
const PATIENCE = 1000;
/** Pages fetched at a time: while one waits for the database another is rendered. */
const AT_ONCE = 3;
/** How often (ms) the one that bakes all of them says that it is still at it. */
const SIGN = 5000;

const state = () => remember('readiness', () => ({ warming: null as Promise<boolean> | null, isWarm: false }));

/**
 * Whether the balancer may send shoppers here. A clone starts only with everything in place; but once it has been
 * ready, a part that all clones share and that is away is told and not acted upon: taking every clone out would turn a
 * slow shop into a closed one.
 */
export async function readReadiness(): Promise<Readiness> {
  const [parts] = await Promise.all([checkParts(), lookWhetherToRest()]);
  const own = lifecycle();
  const needed = [parts.database, parts.store, parts.cache];
  if (!own.hasBeenReady && needed.every((part) => part === 'up')) await warmOnce();
  const { isWarm } = state();
  if (isWarm) own.hasBeenReady = true;
  const { hasBeenReady: hasStarted, isDraining, isResting } = own;
  return { isReady: hasStarted && !isLeaving(), hasStarted, parts, isWarm, isDraining, isResting };
}

/** With the store away it stays as it is. */
async function lookWhetherToRest(): Promise<void> {
  const own = lifecycle();
  const wasResting = own.isResting;
  own.isResting = await shouldRest(identity().LEVAIN_CLONE).catch(() => wasResting);
  // Their tabs go on at another clone, as those do that come with a new stream.
  if (own.isResting && !wasResting) endStreams();
}

async function checkParts(): Promise<Readiness['parts']> {
  const replica = replicaDb();
  const [database, replicaPart, store, cache] = await Promise.all([
    isAlive(db().$queryRaw`SELECT 1`),
    replica ? isAlive(replica.$queryRaw`SELECT 1`) : ('none' as const),
    isAlive(pingServers(storeRedis())),
    isAlive(pingCache()),
  ]);
  return { database, replica: replicaPart, store, cache };
}

/** The cache's connection does not queue commands while it connects, so the first ping makes it connect. */
async function pingCache(): Promise<void> {
  const redis = cacheRedis();
  if (redis.status === 'wait') await connectNow(redis);
  await pingServers(redis);
}

async function isAlive(sign: Promise<unknown>): Promise<'up' | 'down'> {
  const timeout = new Promise<'down'>((resolve) => setTimeout(resolve, PATIENCE, 'down').unref());
  const answer = sign.then(
    () => 'up' as const,
    () => 'down' as const,
  );
  return Promise.race([answer, timeout]);
}

async function warmOnce(): Promise<void> {
  const own = state();
  own.warming ??= warm().catch((error: unknown) => {
    log().warn({ error: error instanceof Error ? error.message : String(error) }, 'warming failed, trying again');
    return false;
  });
  own.isWarm = await own.warming;
  if (!own.isWarm) own.warming = null;
}

/**
 * Fetches pages from this very clone: the first of a release all of the catalogue's, so that the shared cache has them
 * before anybody asks; the others a few, which ready their code. False while another clone is at it.
 */
async function warm(): Promise<boolean> {
  const release = identity().LEVAIN_RELEASE;
  const claim = await claimWarming(release);
  if (claim === 'theirs') return false;
  const sign = setInterval(() => claim === 'ours' && goOnWarming(release).catch(() => undefined), SIGN);
  try {
    const pages = await listPagesToWarm();
    const wanted = claim === 'ours' ? pages : readying(pages);
    const start = performance.now();
    await fetchAll(wanted);
    if (claim === 'ours') await finishWarming(release);
    log().info({ pages: wanted.length, ms: Math.round(performance.now() - start) }, 'warm');
    return true;
  } catch (error) {
    if (claim === 'ours') await giveUpWarming(release).catch(() => undefined);
    throw error;
  } finally {
    clearInterval(sign);
  }
}

/** One page of each kind. */
function readying(pages: readonly string[]): string[] {
  return [...new Map(pages.map((page) => [page.replace(/(shop|products)\/.*/, '$1'), page])).values()];
}

async function fetchAll(pages: readonly string[]): Promise<void> {
  const left = [...pages];
  const fetcher = async () => {
    for (let page = left.shift(); page; page = left.shift()) {
      const response = await fetch(new URL(page, ownUrl()), { redirect: 'manual' });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${page} answered ${response.status}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetcher));
}

/** Where this clone listens, as the server that is answering the question knows. */
function ownUrl(): string {
  const address = lifecycle().server?.address();
  if (!address || typeof address === 'string') throw new Error('the server does not listen yet');
  return `http://127.0.0.1:${address.port}`;
}
