import { randomUUID } from 'node:crypto';
import { log } from '#lib/platform/log.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { runScript, script } from '#lib/platform/redis/script.ts';
import { appendSample } from './history.ts';
import { type Look, lookAtHouse } from './look/house.ts';
import { SAMPLE_EVERY } from './schema.ts';

const LEASE = '{engine}:collector';
/** Whoever looks at the house and dies is followed by another after this long (ms). */
const LEASE_LIFE = 5000;

/** KEYS: lease. ARGV: token, life (ms). Takes a lease that nobody has, and prolongs one's own. */
const HOLD = script(`
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
`);
const LET_GO = script(`if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`);

/**
 * Looks at the house every two seconds and appends what it sees to the history; of all processes that do, one at a time
 * has the lease. Clones do it too: with every worker gone somebody still has to see that they are. It runs beside the
 * queues and not in them, so that a queue that is paused or full can be seen to be. With the store away it waits.
 */
export function startCollector(): { stop: () => Promise<void> } {
  const token = randomUUID();
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let before: Look | null = null;

  const collect = async () => {
    try {
      if ((await askStore((redis) => runScript(redis, HOLD, [LEASE], [token, LEASE_LIFE]))) !== 1) {
        before = null;
        return;
      }
      const { look, sample } = await lookAtHouse(before);
      before = look;
      if (sample) await appendSample(sample);
    } catch (error) {
      before = null;
      log().debug({ error: error instanceof Error ? error.message : String(error) }, 'the house was not looked at');
    }
  };
  let collecting: Promise<void> = Promise.resolve();
  const goOn = () => {
    const start = Date.now();
    collecting = collect().then(() => {
      if (!isOver) timer = setTimeout(goOn, Math.max(0, SAMPLE_EVERY - (Date.now() - start))).unref();
    });
  };
  goOn();

  return {
    stop: async () => {
      isOver = true;
      clearTimeout(timer);
      await collecting;
      await askStore((redis) => runScript(redis, LET_GO, [LEASE], [token])).catch(() => undefined);
    },
  };
}
