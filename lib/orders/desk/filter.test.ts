import { expect, test } from 'vitest';
import { escapeLike, orderFilterSchema, readSought } from './filter.ts';

test.each([
  ['LV-7K3M9QAB', { by: 'number', text: 'LV-7K3M9QAB' }],
  ['lv-7k3', { by: 'number', text: 'LV-7K3' }],
  ['Ada@Example.org', { by: 'email', text: 'ada@example.org' }],
  ['+32 470 12 34 56', { by: 'phone', text: '470123456' }],
  ['0470/12.34.56', { by: 'phone', text: '470123456' }],
  ['3456', { by: 'phone', text: '3456' }],
  ['Dupont', { by: 'name', text: 'dupont' }],
  ['Lvov', { by: 'name', text: 'lvov' }],
])('%j is looked for as %j', (q, expected) => expect(readSought(q)).toEqual([expected]));

test.each(['7k3m9qab', 'BKKJGNTM'])('%s could be a number, and a name', (q) => {
  expect(readSought(q)).toEqual([
    { by: 'number', text: `LV-${q.toUpperCase()}` },
    { by: 'name', text: q.toLowerCase() },
  ]);
});

test('nothing is nothing to look for', () => expect(readSought(' ')).toEqual([]));

test('what makes no sense in an address is left out, and the rest counts', () => {
  const query = { q: ['Ada', 'Eve'], status: 'eaten', from: '2026-02-31', to: '2026-12-24', cake: '', question: '1' };
  expect(orderFilterSchema.parse(query)).toEqual({ q: 'Ada', to: '2026-12-24', question: '1' });
});

test('what is typed means itself', () => expect(escapeLike('100%_\\')).toBe('100\\%\\_\\\\'));
