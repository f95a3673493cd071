import { askStore } from '../redis/ask-store.ts';
import { runScript, script } from '../redis/script.ts';
import { BEATS, DRAINED, FRESH } from './beats.ts';

/**
 * Clones that somebody has taken out by hand. The flag stands in the store under the clone's name, so it outlives the
 * clone's process; it goes with `reviveClone`, or once the clone has been away for a quarter of an hour.
 */

/**
 * Lua: `othersReady`, how many clones take requests besides the one named; `isThere`, whether that one is alive. A clone
 * that is drained but works as nobody else does counts as drained.
 */
const LUA_OTHERS = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local isThere, othersReady = false, 0
local beats = redis.call('HGETALL', KEYS[1])
for i = 1, #beats, 2 do
  local at, body = string.match(beats[i + 1], '^(%d+) (.*)$')
  local beat = cjson.decode(body)
  if beat.role == 'web' and now - tonumber(at) < ${FRESH} and beat.state ~= 'stopping' then
    if beats[i] == ARGV[1] then isThere = true
    elseif beat.state == 'ready' and redis.call('HEXISTS', KEYS[2], beats[i]) == 0 then othersReady = othersReady + 1 end
  end
end
`;

/** KEYS: beats, drained. ARGV: id. One step, so that two who drain the last two clones do not both succeed. */
const DRAIN = script(`${LUA_OTHERS}
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then return 'already' end
if not isThere then return 'unknown' end
if othersReady == 0 then return 'last' end
redis.call('HSET', KEYS[2], ARGV[1], string.format('%.0f', now))
return 'drained'
`);

/** KEYS: beats, drained. ARGV: id. */
const LOOK = script(`
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 0 then return 0 end
${LUA_OTHERS}
if othersReady > 0 then return 1 end
return 0
`);

/** @throws AppError `unavailable` with the store away */
export async function drainClone(id: string): Promise<'drained' | 'already' | 'unknown' | 'last'> {
  const reply = await askStore((redis) => runScript(redis, DRAIN, [BEATS, DRAINED], [id]));
  return String(reply) as 'drained' | 'already' | 'unknown' | 'last';
}

/** Answers whether it was drained. @throws AppError `unavailable` with the store away */
export async function reviveClone(id: string): Promise<boolean> {
  return (await askStore((redis) => redis.hdel(DRAINED, id))) === 1;
}

/**
 * Whether this clone should take no requests. One that was drained goes back to work by itself while no other clone can:
 * a shop with a clone to spare is not closed. @throws AppError `unavailable` with the store away
 */
export async function shouldRest(id: string): Promise<boolean> {
  return (await askStore((redis) => runScript(redis, LOOK, [BEATS, DRAINED], [id]))) === 1;
}
