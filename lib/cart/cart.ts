import { priceWithOptions } from '#lib/catalog/price.ts';
import { listProducts } from '#lib/catalog/read.ts';
import type { Product } from '#lib/catalog/schema.ts';
import { AppError } from '#lib/platform/errors.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { runScript, script } from '#lib/platform/redis/script.ts';
import {
  type CartLine,
  type CartLineView,
  type CartView,
  type Choice,
  cartLineSchema,
  lineId,
  MOST_LINES,
  MOST_OF_ONE,
} from './schema.ts';

/**
 * Carts, in the store: one hash per owner (`user:<id>` or `guest:<hash>`), one field per line. Lines change one at a
 * time and each in one step, so two tabs, or two clones, never undo each other.
 */
export const CART_DAYS = 30;
const LIFE = CART_DAYS * 86_400;
const key = (owner: string) => `cart:${owner}`;

/** How many additions a line remembers. */
const REMEMBER = 8;

/** KEYS: cart. ARGV: line id, line, most of one, most lines, life. Adds to the quantity of a line that is there, once. */
const ADD = script(`
local added = cjson.decode(ARGV[2])
local before = redis.call('HGET', KEYS[1], ARGV[1])
if before then
  local line = cjson.decode(before)
  for _, addition in ipairs(line.additions) do
    if addition == added.additions[1] then return 1 end
    if #added.additions < ${REMEMBER} then added.additions[#added.additions + 1] = addition end
  end
  added.quantity = math.min(line.quantity + added.quantity, tonumber(ARGV[3]))
elseif redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[4]) then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(added))
redis.call('EXPIRE', KEYS[1], ARGV[5])
return 1
`);

/** KEYS: cart. ARGV: line id, quantity, life. Only a line that is there. */
const SET_QUANTITY = script(`
local before = redis.call('HGET', KEYS[1], ARGV[1])
if not before then return 0 end
local line = cjson.decode(before)
line.quantity = tonumber(ARGV[2])
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(line))
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1
`);

/** KEYS: cart. ARGV: life, then line id and line in turn. The larger quantity stays, so merging twice adds nothing. */
const MERGE = script(`
for index = 2, #ARGV, 2 do
  local before = redis.call('HGET', KEYS[1], ARGV[index])
  if not before or cjson.decode(before).quantity < cjson.decode(ARGV[index + 1]).quantity then
    redis.call('HSET', KEYS[1], ARGV[index], ARGV[index + 1])
  end
end
redis.call('EXPIRE', KEYS[1], ARGV[1])
return 1
`);

/**
 * Puts pieces of a product in a cart; more of the same add up, to `MOST_OF_ONE`. The same `additionId` adds once.
 * @throws AppError `not-found` (no such product or option), `conflict` (`sold-out`, `cart-full`), `unavailable`
 */
export async function addToCart(
  owner: string,
  { slug, choice, quantity, additionId }: { slug: string; choice: Choice; quantity: number; additionId: string },
): Promise<void> {
  const [product] = await listProducts([slug]);
  if (!product) throw new AppError('not-found', { message: `there is no product ${slug}`, reason: 'product-gone' });
  if (product.availability === 'sold-out') {
    throw new AppError('conflict', { message: `${slug} is sold out`, reason: 'sold-out' });
  }
  const full = completeChoice(product, choice);
  const line: CartLine = {
    slug,
    choice: full,
    quantity,
    seenMinor: priceWithOptions(product, full),
    addedAt: new Date().toISOString(),
    additions: [additionId],
  };
  const args = [lineId(slug, full), JSON.stringify(line), MOST_OF_ONE, MOST_LINES, LIFE];
  if ((await askStore((redis) => runScript(redis, ADD, [key(owner)], args))) === 0) {
    throw new AppError('conflict', { message: 'the cart has too many lines', reason: 'cart-full' });
  }
}

/** Sets how many of a line; what is not (or no longer) in the cart stays out of it. */
export async function setQuantity(owner: string, { id, quantity }: { id: string; quantity: number }): Promise<void> {
  await askStore((redis) => runScript(redis, SET_QUANTITY, [key(owner)], [id, quantity, LIFE]));
}

/** May run twice. */
export async function removeFromCart(owner: string, id: string): Promise<void> {
  await askStore((redis) => redis.hdel(key(owner), id));
}

/** The new prices are taken note of: they are no longer told as a change. */
export async function acceptPrices(owner: string): Promise<void> {
  const { lines } = await getCart(owner);
  const now = new Map(lines.map(({ id, unitMinor }) => [id, unitMinor]));
  const changed = (await readLines(owner)).flatMap(([id, line]) => {
    const seenMinor = now.get(id);
    return seenMinor === undefined || seenMinor === line.seenMinor ? [] : [id, JSON.stringify({ ...line, seenMinor })];
  });
  if (changed.length > 0) await askStore((redis) => redis.hset(key(owner), ...changed));
}

/** Takes bought lines out; what was added since stays. */
export async function clearCart(owner: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await askStore((redis) => redis.hdel(key(owner), ...ids));
}

/** The owner's account is deleted. */
export async function dropCart(owner: string): Promise<void> {
  await askStore((redis) => redis.del(key(owner)));
}

/** At sign-in: the guest's lines come into the user's cart, the larger quantity of each. May run twice. */
export async function mergeCarts({ from, into }: { from: string; into: string }): Promise<void> {
  const lines = await readLines(from);
  if (lines.length === 0) return;
  const args = lines.flatMap(([id, line]) => [id, JSON.stringify(line)]);
  await askStore((redis) => runScript(redis, MERGE, [key(into)], [LIFE, ...args]));
  await askStore((redis) => redis.del(key(from)));
}

/** The cart with today's prices, oldest line first; empty for an owner who has none. @throws AppError `unavailable` */
export async function getCart(owner: string | null): Promise<CartView> {
  const lines = owner ? await readLines(owner) : [];
  const products = await listProducts(lines.map(([, { slug }]) => slug));
  const bySlug = new Map(products.map((product) => [product.slug, product]));
  const views = lines.map(([id, line]) => viewLine(id, line, bySlug.get(line.slug)));
  return {
    lines: views,
    count: views.reduce((sum, { quantity }) => sum + quantity, 0),
    subtotalMinor: views.reduce((sum, view) => sum + (canBeHad(view) ? view.lineMinor : 0), 0),
  };
}

export function canBeHad({ name, availability }: CartLineView): boolean {
  return name !== null && availability !== 'sold-out';
}

async function readLines(owner: string): Promise<[string, CartLine][]> {
  const stored = await askStore((redis) => redis.hgetall(key(owner)));
  return Object.entries(stored)
    .flatMap(([id, text]): [string, CartLine][] => {
      const line = cartLineSchema.safeParse(JSON.parse(text));
      return line.success ? [[id, line.data]] : [];
    })
    .sort(([, one], [, other]) => one.addedAt.localeCompare(other.addedAt));
}

function viewLine(id: string, line: CartLine, product: Product | undefined): CartLineView {
  const unitMinor = product ? priceWithOptions(product, line.choice) : line.seenMinor;
  const labels = product?.options.flatMap(
    ({ kind, values }) => values.find(({ code }) => code === line.choice[kind])?.label ?? [],
  );
  return {
    id,
    slug: line.slug,
    name: product?.name ?? null,
    picture: product?.pictures[0] ?? null,
    choice: line.choice,
    optionLabels: labels ?? [],
    quantity: line.quantity,
    unitMinor,
    lineMinor: unitMinor * line.quantity,
    availability: product?.availability ?? 'sold-out',
    leadTimeHours: product?.leadTimeHours ?? 0,
    formerMinor: product && unitMinor !== line.seenMinor ? line.seenMinor : null,
  };
}

/** Every option of the product, the default where nothing was chosen. @throws AppError `not-found` for an unknown one */
function completeChoice(product: Product, choice: Choice): Choice {
  const unknown = Object.keys(choice).find((kind) => !product.options.some((option) => option.kind === kind));
  if (unknown) throw new AppError('not-found', { message: `${product.slug} has no ${unknown}`, reason: 'option-gone' });
  return Object.fromEntries(
    product.options.map(({ kind, values }) => {
      const wanted = choice[kind];
      const value = wanted
        ? values.find(({ code }) => code === wanted)
        : (values.find(({ isDefault }) => isDefault) ?? values[0]);
      if (!value)
        throw new AppError('not-found', { message: `${product.slug} has no ${wanted}`, reason: 'option-gone' });
      return [kind, value.code];
    }),
  );
}
