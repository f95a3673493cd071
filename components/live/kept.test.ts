import { expect, test } from 'vitest';
import type { News } from '#lib/notifications/schema.ts';
import { Kept } from './kept.ts';

const news: News = {
  ...{ key: 'cake:1:ready', kind: 'cake-ready', orderNumber: 'LV-TEST00' },
  ...{ cakeId: null, percent: null, at: '2026-05-03T08:00:00Z' },
};
const heard = (id: string) => ({ kind: 'news', id, news }) as const;
const at = (id: string) => ({ kind: 'at', id }) as const;

test('a tab that comes later is told what it missed, and where it is then', () => {
  const kept = new Kept('1-0');
  for (const id of ['2-0', '3-0', '4-0']) kept.note(heard(id));
  expect(kept.since('2-0', '4-0')).toEqual([heard('3-0'), heard('4-0'), at('4-0')]);
  expect(kept.since('1-0', '4-0')).toHaveLength(4);
  expect(kept.since('4-0', '4-0')).toEqual([at('4-0')]);
});

test('a tab that does not know where it is begins with what comes', () => {
  const kept = new Kept('1-0');
  kept.note(heard('2-0'));
  expect(kept.since(null, '2-0')).toEqual([at('2-0')]);
});

test('who is further back than what is kept reads everything anew', () => {
  const kept = new Kept('5-0');
  expect(kept.since('4-0', '5-0')).toEqual([{ kind: 'reset', id: '5-0' }, at('5-0')]);
  for (let id = 6; id <= 120; id += 1) kept.note(heard(`${id}-0`));
  expect(kept.since('19-0', '120-0')[0]).toEqual({ kind: 'reset', id: '120-0' });
  expect(kept.since('20-0', '120-0')[0]).toEqual(heard('21-0'));
  kept.note({ kind: 'reset', id: '200-0' });
  expect(kept.since('120-0', '200-0')[0]).toMatchObject({ kind: 'reset' });
});
