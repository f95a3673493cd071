import { type VatClass, vatLines } from '#lib/cart/vat.ts';
import type { Totals } from './schema.ts';

/** Adding up a cart. Pure; minor units throughout. */

export type PricedLine = { grossMinor: number; vatClass: VatClass };

/**
 * What a cart costs. `discounts` says how much comes off each line. Delivery is a service of its own, at the standard
 * rate.
 */
export function addUp(
  lines: readonly PricedLine[],
  { discounts, deliveryMinor }: { discounts: readonly number[]; deliveryMinor: number },
): Totals {
  const subtotalMinor = lines.reduce((sum, { grossMinor }) => sum + grossMinor, 0);
  const discountMinor = discounts.reduce((sum, amount) => sum + amount, 0);
  const amounts = lines.map(({ grossMinor, vatClass }, index) => ({
    vatClass,
    grossMinor: grossMinor - (discounts[index] ?? 0),
  }));
  return {
    subtotalMinor,
    discountMinor,
    deliveryMinor,
    totalMinor: subtotalMinor - discountMinor + deliveryMinor,
    vat: vatLines([...amounts, { vatClass: 'standard', grossMinor: deliveryMinor }]),
  };
}

/**
 * Spreads an amount over parts by their weight, to the cent: what rounding leaves over goes to those it took most from
 * (largest remainder). The parts always add up to the amount. No part gets more than its weight if the amount is not
 * more than all weights together.
 */
export function spread(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (amount * weight) / whole);
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - (parts[index] as number) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] as number) + 1;
  return parts;
}
