import { expect, test } from 'vitest';
import { z } from 'zod';
import { derivedId } from './derived-id.ts';

test('the same parts make the same UUID, others another', () => {
  expect(derivedId('a', 'b')).toBe(derivedId('a', 'b'));
  expect(new Set([derivedId('a', 'b'), derivedId('ab'), derivedId('b', 'a'), derivedId('a')]).size).toBe(4);
  for (const part of ['', 'a', 'b', 'cake|x']) expect(z.uuid().safeParse(derivedId(part)).success).toBe(true);
});
