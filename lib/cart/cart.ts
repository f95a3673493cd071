import { designPrice } from '#lib/cakes/design/price.ts';
import { loadFaces } from '#lib/cakes/faces-on-disk.ts';
import { requireBakeable } from '#lib/cakes/require-bakeable.ts';
import { priceWithOptions } from '#lib/catalog/price.ts';
import { listProducts } from '#lib/catalog/read.ts';
import { AppError } from '#lib/platform/errors.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { runScript } from '#lib/platform/redis/script.ts';
import { completeChoice } from './complete-choice.ts';
import {
  type Addition,
  type CakeAddition,
  type CakeLine,
  type CartLine,
  type CartLineView,
  type CartView,
  cakeLineId,
  cartLineSchema,
  lineId,
  MOST_CAKES,
  MOST_LINES,
  MOST_OF_ONE,
  type PriceAcceptance,
  type ProductLine,
  type QuantityChange,
  type StoredLine,
} from './schema.ts';
import { ACCEPT, ADD, ADD_CAKE, MERGE, SET_QUANTITY, TAKE_BOUGHT, TAKE_OUT } from './scripts.ts';
import { viewCake, viewLine } from './view-line.ts';

/**
 * Carts, in the store: one hash per owner (`user:<id>` or `guest:<hash>`), one field per line. Lines change one at a
 * time and each in one step, so two tabs, or two clones, never undo each other. A cart that nobody has looked at for
 * this long is forgotten.
 */
export const CART_DAYS = 30;
const LIFE = CART_DAYS * 86_400;
const key = (owner: string) => `cart:${owner}`;

/**
 * Puts pieces of a product in a cart; more of the same add up. The same `additionId` adds once. Answers the line's id.
 * @throws AppError `not-found` (`product-gone`, `option-gone`), `conflict` (`sold-out`, `cart-full`, `most-of-one`),
 * `unavailable`
 */
export async function addToCart(owner: string, addition: Addition): Promise<string> {
  const { slug, choice, quantity, additionId, seenMinor, addedAt } = addition;
  const [product] = await listProducts([slug]);
  if (!product) throw new AppError('not-found', { message: `there is no product ${slug}`, reason: 'product-gone' });
  if (product.availability === 'sold-out') {
    throw new AppError('conflict', { message: `${slug} is sold out`, reason: 'sold-out' });
  }
  const full = completeChoice(product, choice);
  const id = lineId(slug, full);
  const line: ProductLine = {
    cake: null,
    slug,
    choice: full,
    quantity,
    seenMinor: seenMinor ?? priceWithOptions(product, full),
    addedAt: addedAt ?? new Date().toISOString(),
    additions: [additionId],
  };
  const args = [id, JSON.stringify(line), MOST_OF_ONE, MOST_LINES, LIFE];
  const outcome = String(await askStore((redis) => runScript(redis, ADD, [key(owner)], args)));
  if (outcome !== 'added') {
    const values = { most: MOST_OF_ONE };
    throw new AppError('conflict', { message: `the cart takes no more of ${id}`, reason: outcome, values });
  }
  return id;
}

/**
 * Puts a cake of somebody's own design in a cart, as a line of its own. The same `additionId` adds once. Answers the line's
 * id. @throws AppError `invalid` with the rule that forbids the design, `conflict` (`most-cakes`, `cart-full`), `unavailable`
 */
export async function addCake(owner: string, addition: CakeAddition): Promise<string> {
  const { design, wishes, additionId, seenMinor, addedAt } = addition;
  requireBakeable(design, await loadFaces());
  const id = cakeLineId(additionId);
  const line: CakeLine = {
    cake: { design, wishes },
    quantity: 1,
    seenMinor: seenMinor ?? designPrice(design),
    addedAt: addedAt ?? new Date().toISOString(),
    additions: [additionId],
  };
  const args = [id, JSON.stringify(line), MOST_CAKES, MOST_LINES, LIFE];
  const outcome = String(await askStore((redis) => runScript(redis, ADD_CAKE, [key(owner)], args)));
  if (outcome !== 'added') {
    const values = { most: MOST_CAKES };
    throw new AppError('conflict', { message: 'the cart takes no more cakes', reason: outcome, values });
  }
  return id;
}

/**
 * Sets how many of a line; what is not (or no longer) in the cart stays out of it.
 * @throws AppError `invalid` (`one-cake-each`)
 */
export async function setQuantity(owner: string, { id, quantity }: QuantityChange): Promise<void> {
  const args = [id, quantity, LIFE];
  const outcome = String(await askStore((redis) => runScript(redis, SET_QUANTITY, [key(owner)], args)));
  if (outcome === 'one-cake-each') throw new AppError('invalid', { message: `${id} is a cake`, reason: outcome });
}

/** May run twice. */
export async function removeFromCart(owner: string, id: string): Promise<void> {
  await askStore((redis) => redis.hdel(key(owner), id));
}

/** Takes note that the shopper has seen these prices: they are no longer told as a change. May run twice. */
export async function acceptPrices(owner: string, seen: readonly PriceAcceptance[]): Promise<void> {
  const args = seen.flatMap(({ id, unitMinor }) => [id, unitMinor]);
  if (args.length > 0) await askStore((redis) => runScript(redis, ACCEPT, [key(owner)], args));
}

type Purchase = { placedAt: Date; lines: readonly { id: string; quantity: number }[] };

/** Takes out what an order has bought; what was put in since stays. May run twice. */
export async function takeBought(owner: string, { placedAt, lines }: Purchase): Promise<void> {
  const after = new Date(placedAt.getTime() + 1).toISOString();
  const args = [placedAt.toISOString(), after, ...lines.flatMap(({ id, quantity }) => [id, quantity])];
  await askStore((redis) => runScript(redis, TAKE_BOUGHT, [key(owner)], args));
}

/** The owner's account is deleted. */
export async function dropCart(owner: string): Promise<void> {
  await askStore((redis) => redis.del(key(owner)));
}

/**
 * At sign-in: the guest's lines come into the user's cart, the larger quantity of each. May run twice. What another tab
 * puts in the guest's cart meanwhile stays there, for the next time, and so do cakes beyond the most.
 */
export async function mergeCarts({ from, into }: { from: string; into: string }): Promise<void> {
  const lines = await readStored(from);
  if (lines.length === 0) return;
  const args = [LIFE, MOST_CAKES, ...lines.flat()];
  const left = (await askStore((redis) => runScript(redis, MERGE, [key(into)], args))) as Buffer[];
  const staying = new Set(left.map(String));
  const moved = lines.filter(([id]) => !staying.has(id));
  await askStore((redis) => runScript(redis, TAKE_OUT, [key(from)], moved.flat()));
}

/**
 * The cart with today's prices, oldest line first; empty for an owner who has none. What is `held` for the owner (slugs)
 * can be had, even if the shop has no more of it. @throws AppError `unavailable`
 */
export async function getCart(owner: string | null, held: ReadonlySet<string> = new Set()): Promise<CartView> {
  const lines = owner ? await readLines(owner) : [];
  const products = await listProducts(lines.flatMap(([, line]) => (line.cake ? [] : line.slug)));
  const bySlug = new Map(products.map((product) => [product.slug, product]));
  const views = lines.map(([id, line]) =>
    line.cake
      ? viewCake(id, line)
      : viewLine(id, line, { product: bySlug.get(line.slug), isHeld: held.has(line.slug) }),
  );
  return {
    lines: views,
    count: views.reduce((sum, { quantity }) => sum + quantity, 0),
    subtotalMinor: views.reduce((sum, view) => sum + (canBeHad(view) ? view.lineMinor : 0), 0),
  };
}

export function canBeHad({ trouble }: CartLineView): boolean {
  return trouble === null;
}

/** The lines as they are stored, oldest first. @throws AppError `unavailable` */
export async function listLines(owner: string): Promise<StoredLine[]> {
  return (await readLines(owner)).map(([id, line]) => ({ id, ...line }));
}

async function readLines(owner: string): Promise<[string, CartLine][]> {
  return (await readStored(owner))
    .flatMap(([id, text]): [string, CartLine][] => {
      const line = cartLineSchema.safeParse(JSON.parse(text));
      return line.success ? [[id, line.data]] : [];
    })
    .sort(([id, one], [otherId, other]) => one.addedAt.localeCompare(other.addedAt) || id.localeCompare(otherId));
}

/** Its lines by id, each as its text; the cart lives on from here. */
async function readStored(owner: string): Promise<[string, string][]> {
  return askStore(async (redis) => {
    const [stored] = await Promise.all([redis.hgetall(key(owner)), redis.expire(key(owner), LIFE)]);
    return Object.entries(stored);
  });
}
