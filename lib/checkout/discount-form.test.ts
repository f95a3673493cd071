import { expect, test } from 'vitest';
import { blankDiscount, discountCodeSchema, discountFormSchema, discountState } from './discount-form.ts';

test.each<[string, object, string]>([
  ['no percent', { value: 0 }, 'value: percentRange'],
  ['more than all', { value: 101 }, 'value: percentRange'],
  ['a negative amount', { kind: 'amount', value: -5 }, 'value: priceTooLow'],
  ['no amount', { kind: 'amount', value: 'five' }, 'value: notAPrice'],
  ['a negative minimum', { minimumMinor: -1 }, 'minimumMinor: priceTooLow'],
  [
    'an end before the beginning',
    { startsAt: '2027-02-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' },
    'endsAt: endsBeforeItBegins',
  ],
])('%s is refused at its field', (_, changes, problem) => {
  const { error } = discountFormSchema.safeParse({ ...blankDiscount, ...changes });
  expect(error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([problem]);
});

test('codes are upper case, and can be told over the telephone', () => {
  expect(discountCodeSchema.parse(' spring-25 ')).toBe('SPRING-25');
  for (const none of ['', 'A', 'SPRING 25', '-A', 'É25', 'X'.repeat(31)]) {
    expect(discountCodeSchema.safeParse(none).success, none).toBe(false);
  }
});

test('a code is coming, running, used up or ended', () => {
  const now = new Date('2027-01-15T00:00:00Z');
  const code = { startsAt: null, endsAt: null, maxUses: null, usedCount: 3 };
  expect(discountState(code, now)).toBe('running');
  expect(discountState({ ...code, startsAt: '2027-02-01T00:00:00Z' }, now)).toBe('coming');
  expect(discountState({ ...code, maxUses: 3 }, now)).toBe('used-up');
  expect(discountState({ ...code, endsAt: '2027-01-15T00:00:00Z' }, now)).toBe('ended');
});
