import { db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { deleteAccount } from './delete-account.ts';

/** So long (days) an account may wait for its address to be confirmed. */
const PATIENCE = 30;
const BATCH = 200;

/** Accounts that nobody has confirmed go, whoever's the address is (decision 10). Answers how many went. */
export async function sweepUnconfirmed(): Promise<number> {
  const waiting = await db().user.findMany({
    where: { emailVerifiedAt: null, createdAt: { lt: new Date(Date.now() - PATIENCE * 86_400_000) } },
    select: { id: true },
    take: BATCH,
    orderBy: { createdAt: 'asc' },
  });
  let gone = 0;
  for (const { id } of waiting) {
    gone += await deleteAccount(id).then(
      () => 1,
      (error: unknown) => {
        // Whose order is under way stays until it is over.
        if (error instanceof AppError && error.reason === 'order-under-way') return 0;
        throw error;
      },
    );
  }
  return gone;
}
