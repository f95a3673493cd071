import { expect, test } from 'vitest';
import { countUnread } from './unread.ts';

const live = { after: '20-0', unread: 2 };

test('what the page was told of is not counted again when it is heard', () => {
  expect(countUnread({ live, rung: ['19-0', '20-0', '20-1', '21-0'], readUpTo: null })).toBe(4);
});

test('a mark takes away what came before it', () => {
  expect(countUnread({ live, rung: ['21-0', '22-0'], readUpTo: '20-0' })).toBe(2);
  expect(countUnread({ live, rung: ['21-0', '22-0'], readUpTo: '21-0' })).toBe(1);
  expect(countUnread({ live, rung: ['21-0', '22-0'], readUpTo: '22-0' })).toBe(0);
});

test('a mark from before the page was told changes nothing: it was counted in', () => {
  expect(countUnread({ live, rung: [], readUpTo: '9-0' })).toBe(2);
});

test('who had no news yet counts what has rung', () => {
  expect(countUnread({ live: null, rung: ['9-0', '10-0'], readUpTo: null })).toBe(2);
});
