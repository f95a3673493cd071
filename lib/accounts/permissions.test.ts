import { expect, test } from 'vitest';
import { can, type Permission } from './permissions.ts';

const all: Permission[] = [
  ...(['orders', 'catalog', 'stock', 'reviews', 'mail', 'machines'] as const),
  ...(['refund', 'discounts', 'customers', 'audit', 'figures', 'operate'] as const),
];

test('a shopper may do nothing here, an owner everything', () => {
  for (const permission of all) {
    expect(can({ role: 'shopper' }, permission)).toBe(false);
    expect(can({ role: 'owner' }, permission)).toBe(true);
  }
});

test('a baker bakes and sells, but gives no money back and no rights', () => {
  expect(all.filter((permission) => can({ role: 'baker' }, permission))).toEqual(all.slice(0, 6));
});
