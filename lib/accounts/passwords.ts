import { hash, verify } from '@node-rs/argon2';
import { remember } from '#lib/platform/remembered.ts';

/** argon2id with parameters that OWASP names (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Takes the place of a hash where there is none, so that an unknown address takes as long to refuse as a known one. */
const hashOfNobody = () => remember('passwords.nobody', () => hash('nobody', cost));

/** False for who has no password, after the same time. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await hashOfNobody()), password);
  return isRight && passwordHash !== null;
}
