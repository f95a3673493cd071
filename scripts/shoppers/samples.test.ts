import { expect, test } from 'vitest';
import { type Kind, recoveredAt, type Sample } from './samples.ts';

const sample = (kind: Kind, endedAt: number, failure: string | null = null): Sample => ({
  ...{ kind, endedAt, failure, millis: 5, isIdempotent: true, cache: null, release: null },
});

test('all is well again with the first answer after the last failure, of the kind that came last', () => {
  const before = sample('browse', 900, 'status 502');
  const browse = [sample('browse', 1100, 'status 502'), sample('browse', 1200)];
  const cart = [sample('cart', 1150), sample('cart', 1300, 'no answer'), sample('cart', 1700), sample('cart', 1800)];
  expect(recoveredAt([before, ...browse, ...cart], 1000)).toBe(1700);
  expect(recoveredAt([before, sample('browse', 1100)], 1000)).toBe(1000);
  expect(recoveredAt([...cart, sample('live', 1400, 'it ended')], 1000)).toBeNull();
});
