import { expect, test } from 'vitest';
import { rings } from './kinds.ts';
import type { News } from './schema.ts';

const news = (changes: Partial<News>): News => ({
  key: 'test',
  kind: 'order-ready',
  orderNumber: 'LV-TEST00',
  cakeId: null,
  percent: null,
  at: new Date(0).toISOString(),
  ...changes,
});

test('an order that follows its cake does not ring a second time', () => {
  const cakeId = '01a2b3c4-0000-7000-8000-00000000abcd';
  expect(rings(news({ kind: 'cake-ready', cakeId }))).toBe(true);
  expect(rings(news({ cakeId }))).toBe(false);
  expect(rings(news({}))).toBe(true);
});

test('a step that nobody waits for does not ring', () => {
  expect(rings(news({ kind: 'cake-progress', percent: 40 }))).toBe(false);
  expect(rings(news({ kind: 'order-collected' }))).toBe(false);
});
