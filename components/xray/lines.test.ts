import { expect, test } from 'vitest';
import texts from '../../messages/xray.json' with { type: 'json' };
import { linesOf } from './lines.ts';

const tools = { t: texts.en, formatTime: () => 'noon' };
const baked = { at: 1, by: 'web-2', why: 'invalidated', because: 'home', ms: 40, objects: [] };
const says = (...[seen]: [Parameters<typeof linesOf>[0]]) =>
  Object.fromEntries(linesOf(seen, tools).map(({ chapter, value }) => [chapter, value]));

test('of a page from the edge it says since when, who baked it and why', () => {
  const objects = [
    { id: 'baguette', from: 'cache' },
    { id: 'brioche', from: 'document' },
    { id: 'tart', from: 'cache' },
  ];
  const seen = {
    answered: { edge: 'hit', clone: 'web-2', age: 9 },
    xray: { docs: null, baked: { ...baked, objects } },
  };
  expect(says(seen)).toEqual({
    answered: 'the edge, from memory',
    edge: 'had it, for 9 s',
    baked: 'noon by web-2, in 40 ms',
    why: 'home had changed',
    objects: '2 from the cache, 1 from documents',
  });
});

test('a page for one reader is nobody else’s, whatever is remembered', () => {
  const seen = { answered: { edge: 'pass', clone: 'web-1', age: null }, xray: { docs: null, baked } };
  expect(says(seen)).toMatchObject({ answered: 'web-1', baked: texts.en.bakedForYou, why: texts.en.never });
});

test('what nobody tells is said to be so', () => {
  const seen = { answered: { edge: null, clone: null, age: null }, xray: { docs: null, baked: null } };
  expect(says(seen)).toMatchObject({ answered: texts.en.unknown, baked: texts.en.bakedUnknown });
  const flushed = {
    answered: { edge: 'miss', clone: 'web-1', age: 0 },
    xray: { docs: null, baked: { ...baked, because: 'flush' } },
  };
  expect(says(flushed)).toMatchObject({ why: texts.en.flushed });
});
