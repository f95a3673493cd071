import { env } from '#lib/platform/env.ts';
import { AppError } from '#lib/platform/errors.ts';
import { counter } from './counter.ts';
import type { OnlineProvider, PaymentProvider } from './provider.ts';
import { stripeProvider } from './stripe.ts';
import { testTill } from './test-till/provider.ts';

/** Who takes the money of new orders: Stripe once its key is set, else the built-in test till. */
export function activeProvider(): OnlineProvider {
  return env().STRIPE_SECRET_KEY ? stripeProvider : testTill;
}

/** By the name that a payment keeps. @throws AppError `not-found` */
export function providerCalled(name: string): PaymentProvider {
  const provider = [testTill, stripeProvider, counter].find((candidate) => candidate.name === name);
  if (!provider) throw new AppError('not-found', { message: `nobody called ${name} takes payments` });
  return provider;
}
