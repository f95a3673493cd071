/** Value-added tax. Pure. All prices in the shop hold it already. */

export type VatClass = 'reduced' | 'standard';

/** Belgian rates in basis points (hundredths of a percent): food to take away, and everything else. */
const vatRates: Record<VatClass, number> = { reduced: 600, standard: 2100 };

export type VatLine = {
  basisPoints: number;
  /** What was paid at this rate, tax included, and the tax in it (minor units). */
  grossMinor: number;
  vatMinor: number;
};

/** The tax in each rate's sum, lowest rate first. It is reckoned once per rate, so that cents do not add up to euros. */
export function vatLines(amounts: readonly { vatClass: VatClass; grossMinor: number }[]): VatLine[] {
  const sums = Map.groupBy(amounts, ({ vatClass }) => vatRates[vatClass]);
  return [...sums]
    .map(([basisPoints, parts]) => {
      const grossMinor = parts.reduce((sum, part) => sum + part.grossMinor, 0);
      return { basisPoints, grossMinor, vatMinor: Math.round((grossMinor * basisPoints) / (10_000 + basisPoints)) };
    })
    .filter(({ grossMinor }) => grossMinor > 0)
    .sort((one, other) => one.basisPoints - other.basisPoints);
}
