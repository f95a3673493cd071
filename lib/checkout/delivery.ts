import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';

/** Where we deliver, and for how much (minor units). */
export type Zone = { name: string; feeMinor: number; freeFromMinor: number | null };

/** @throws AppError `conflict` (`no-delivery-there`) */
export async function requireZone(tx: DbOrTransaction, postcode: string): Promise<Zone> {
  const zone = await tx.deliveryZone.findFirst({
    where: { postcodes: { has: postcode } },
    orderBy: { feeMinor: 'asc' },
    select: { name: true, feeMinor: true, freeFromMinor: true },
  });
  if (!zone) {
    const reason = 'no-delivery-there';
    throw new AppError('conflict', { message: `nothing is delivered to ${postcode}`, reason, field: 'postcode' });
  }
  return zone;
}

export function deliveryFee({ feeMinor, freeFromMinor }: Zone, subtotalMinor: number): number {
  return freeFromMinor !== null && subtotalMinor >= freeFromMinor ? 0 : feeMinor;
}
