import { expect, test } from 'vitest';
import { hasConcern } from './words.ts';

test.each([
  'Fuck cancer',
  'happy birthday\nyou old WANKER',
  'Bon anniversaire, connard !',
  'enculé',
  'fuuuuuck yes',
  'f.u.c.k',
  's h i t',
  'sh1t happens',
  '$hit',
  'a$$hole',
  'C0nnard',
  's4lope',
  'tu es une PUTE',
  'f*ck',
  'ｓａｌｏｐｅ',
])('%j is for a person to look at', (text) => expect(hasConcern(text)).toBe(true));

test.each([
  '',
  'Happy birthday Emma',
  'Scunthorpe United',
  'Joyeux anniversaire Constance',
  'Une pensée à Constantin et Cassandra',
  'Class of 2026',
  'Dick & Fanny, 50 years',
  'Félicitations aux mariés !',
  'A B C, 1 2 3',
  'Le roi des cocktails',
  'Bravo 4 you',
])('%j is as polite as it looks', (text) => expect(hasConcern(text)).toBe(false));
