import { expect, test } from 'vitest';
import { personOf } from './person.ts';

test.each([
  ['ada@example.org', '0470 11 22 33', 'ada@example.org'],
  ['', '0470 11 22 33', 'tel:470112233'],
  ['', '+32 470/11.22.33', 'tel:470112233'],
  ['', '0032470112233', 'tel:470112233'],
  ['', '', null],
])('%j with %j is %j', (email, phone, person) => expect(personOf({ email, phone })).toBe(person));
