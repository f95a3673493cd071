import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from './errors.ts';
import { askStore } from './redis/ask-store.ts';
import { promptStoreRedis } from './redis/connections.ts';
import { remember } from './remembered.ts';

/** How often (`points`) something may be done within so many seconds, counted in the store, so by all clones together. */
const limits = {
  /** Per address of mail: guessing at one account. */
  'sign-in': { points: 8, duration: 15 * 60 },
  /** Per network address: guessing at many accounts. */
  'sign-in-from': { points: 60, duration: 15 * 60 },
  /** Per address of mail: nobody's mailbox is filled with confirmations. */
  'sign-up': { points: 5, duration: 60 * 60 },
  'sign-up-from': { points: 20, duration: 60 * 60 },
  'password-reset': { points: 4, duration: 60 * 60 },
  'password-reset-from': { points: 20, duration: 60 * 60 },
  /** Per user: guessing at the password of somebody who has left their screen alone. */
  'own-password': { points: 8, duration: 15 * 60 },
  'email-change': { points: 5, duration: 60 * 60 },
  'avatar-upload': { points: 20, duration: 60 * 60 },
  review: { points: 10, duration: 60 * 60 },
  'review-photo': { points: 40, duration: 60 * 60 },
  'review-vote': { points: 60, duration: 10 * 60 },
  /** Per cart. */
  checkout: { points: 30, duration: 10 * 60 },
  'checkout-from': { points: 300, duration: 10 * 60 },
  discount: { points: 10, duration: 10 * 60 },
  'discount-from': { points: 60, duration: 10 * 60 },
  /** Per network address: guests' carts that are begun. */
  'new-cart-from': { points: 1000, duration: 10 * 60 },
  search: { points: 300, duration: 60 },
} as const satisfies Record<string, { points: number; duration: number }>;
export type LimitName = keyof typeof limits;

function limiter(name: LimitName): RateLimiterRedis {
  return remember(
    `limit.${name}`,
    () => new RateLimiterRedis({ storeClient: promptStoreRedis(), keyPrefix: `limit:${name}`, ...limits[name] }),
  );
}

/**
 * Counts one use by `who`. @throws AppError `rate-limited` once it is one too many, with the minutes to wait, and
 * `unavailable` with the store away: what nobody counts is not let through
 */
export async function countUse(name: LimitName, who: string): Promise<void> {
  const refusal = await askStore(async () => {
    try {
      await limiter(name).consume(who);
      return null;
    } catch (error) {
      if (error instanceof RateLimiterRes) return error;
      throw error;
    }
  });
  if (!refusal) return;
  throw tooMany(name, refusal.msBeforeNext);
}

function tooMany(name: LimitName, msBeforeNext: number): AppError {
  const minutes = Math.max(1, Math.ceil(msBeforeNext / 60_000));
  return new AppError('rate-limited', { message: `too many: ${name}`, reason: 'rate-limited', values: { minutes } });
}

/** @throws AppError `rate-limited` if `who` has used it up already; counts nothing */
export async function requireUsesLeft(name: LimitName, who: string): Promise<void> {
  const state = await askStore(() => limiter(name).get(who));
  if (state && state.consumedPoints >= limits[name].points) throw tooMany(name, state.msBeforeNext);
}

/** Forgets the uses of `who`: after a right password, say. */
export async function forgetUses(name: LimitName, who: string): Promise<void> {
  await askStore(() => limiter(name).delete(who));
}
