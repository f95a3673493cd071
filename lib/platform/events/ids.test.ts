import { expect, test } from 'vitest';
import { compareIds, isEventId, justBefore } from './ids.ts';

test.each([
  ['1764072000123-0', '1764072000122-9007199254740991'],
  ['1764072000123-7', '1764072000123-6'],
])('just before %s is %s', (id, before) => {
  expect(justBefore(id)).toBe(before);
  expect(isEventId(before)).toBe(true);
  expect(compareIds(before, id)).toBeLessThan(0);
});
