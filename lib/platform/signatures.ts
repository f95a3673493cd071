import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { env } from './env.ts';

/** What a signature is for; one made for one purpose is worth nothing for another. */
export type Purpose = 'order-link' | 'test-till-webhook';

/** HMAC-SHA-256 of `text`, base64url, with a key derived for the purpose (RFC 5869). */
export function sign(purpose: Purpose, text: string): string {
  return createHmac('sha256', keyFor(purpose)).update(text).digest('base64url');
}

/** Compares in constant time. */
export function isSignedBy(purpose: Purpose, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(purpose, text));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function keyFor(purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', env().AUTH_SECRET, 'levain', purpose, 32));
}
