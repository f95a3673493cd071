import { script } from '#lib/platform/redis/script.ts';

/** What changes carts, each in one step. A cart is a hash: the field is a line's id, the value the line as JSON. */

/** How many additions a line remembers. */
const REMEMBER = 8;

/**
 * KEYS: cart. ARGV: line id, line, most of one, most lines, life. Adds to the quantity of a line that is there, once,
 * and leaves it its place; all of it or nothing.
 */
export const ADD = script(`
local added = cjson.decode(ARGV[2])
local before = redis.call('HGET', KEYS[1], ARGV[1])
if before then
  local line = cjson.decode(before)
  for _, addition in ipairs(line.additions) do
    if addition == added.additions[1] then return 'added' end
    if #added.additions < ${REMEMBER} then added.additions[#added.additions + 1] = addition end
  end
  added.quantity = line.quantity + added.quantity
  added.addedAt = line.addedAt
  if added.quantity > tonumber(ARGV[3]) then return 'most-of-one' end
elseif redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[4]) then
  return 'cart-full'
end
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(added))
redis.call('EXPIRE', KEYS[1], ARGV[5])
return 'added'
`);

/** How many lines of a cart are cakes. A product's line says that it is none, or, if it is old, nothing. */
const COUNT_CAKES = `
local function countCakes(cart)
  local count = 0
  for _, text in ipairs(redis.call('HVALS', cart)) do
    if type(cjson.decode(text).cake) == 'table' then count = count + 1 end
  end
  return count
end
`;

/** KEYS: cart. ARGV: line id, line, most cakes, most lines, life. A cake that is there already stays as it is. */
export const ADD_CAKE = script(`${COUNT_CAKES}
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then return 'added' end
if countCakes(KEYS[1]) >= tonumber(ARGV[3]) then return 'most-cakes' end
if redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[4]) then return 'cart-full' end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[5])
return 'added'
`);

/** KEYS: cart. ARGV: line id, quantity, life. Only a line that is there, and not a cake's: those are one each. */
export const SET_QUANTITY = script(`
local before = redis.call('HGET', KEYS[1], ARGV[1])
if not before then return 'gone' end
local line = cjson.decode(before)
if type(line.cake) == 'table' then return 'one-cake-each' end
line.quantity = tonumber(ARGV[2])
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(line))
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 'set'
`);

/** KEYS: cart. ARGV: line id and price in turn. Notes the price as seen on lines that are there. */
export const ACCEPT = script(`
for index = 1, #ARGV, 2 do
  local before = redis.call('HGET', KEYS[1], ARGV[index])
  if before then
    local line = cjson.decode(before)
    line.seenMinor = tonumber(ARGV[index + 1])
    redis.call('HSET', KEYS[1], ARGV[index], cjson.encode(line))
  end
end
return 1
`);

/**
 * KEYS: cart. ARGV: life, most cakes, then line id and line in turn. The larger quantity stays, so merging twice adds nothing.
 * Answers what has no room: cakes beyond the most.
 */
export const MERGE = script(`${COUNT_CAKES}
local cakes = countCakes(KEYS[1])
local left = {}
for index = 3, #ARGV, 2 do
  local before = redis.call('HGET', KEYS[1], ARGV[index])
  local line = cjson.decode(ARGV[index + 1])
  local isNewCake = not before and type(line.cake) == 'table'
  if isNewCake and cakes >= tonumber(ARGV[2]) then
    left[#left + 1] = ARGV[index]
  elseif not before or cjson.decode(before).quantity < line.quantity then
    redis.call('HSET', KEYS[1], ARGV[index], ARGV[index + 1])
    if isNewCake then cakes = cakes + 1 end
  end
end
redis.call('EXPIRE', KEYS[1], ARGV[1])
return left
`);

/** KEYS: cart. ARGV: line id and line in turn. Takes out lines that are still just so. */
export const TAKE_OUT = script(`
for index = 1, #ARGV, 2 do
  if redis.call('HGET', KEYS[1], ARGV[index]) == ARGV[index + 1] then redis.call('HDEL', KEYS[1], ARGV[index]) end
end
return 1
`);

/**
 * KEYS: cart. ARGV: when an order was placed (ISO), the moment after that, then line id and pieces in turn. Takes out what
 * it has bought, once: what is left of a line counts as put in just after the order.
 */
export const TAKE_BOUGHT = script(`
for index = 3, #ARGV, 2 do
  local text = redis.call('HGET', KEYS[1], ARGV[index])
  local line = text and cjson.decode(text)
  if line and line.addedAt <= ARGV[1] then
    line.quantity = line.quantity - tonumber(ARGV[index + 1])
    line.addedAt = ARGV[2]
    if line.quantity < 1 then redis.call('HDEL', KEYS[1], ARGV[index])
    else redis.call('HSET', KEYS[1], ARGV[index], cjson.encode(line)) end
  end
end
return 1
`);
