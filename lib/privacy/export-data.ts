import { listDevices } from '#lib/accounts/sessions.ts';
import { userPerson } from '#lib/accounts/users.ts';
import { listWishes } from '#lib/accounts/wishlist.ts';
import { getCart } from '#lib/cart/cart.ts';
import { db } from '#lib/platform/db/client.ts';

const cakeParts = {
  events: { omit: { id: true, cakeId: true } },
  questions: { omit: { id: true, cakeId: true } },
} as const;
/** What only the bakery's own work needs. */
const cakeSecrets = { priority: true, hasConcern: true, touchedAt: true } as const;

/**
 * Everything that the shop knows of somebody, as they may ask for it (GDPR, articles 15 and 20). Secrets of ours (hashes,
 * tokens) are not theirs to have. Null once the account is gone.
 */
export async function exportData(userId: string, sessionId: string): Promise<object | null> {
  const row = await db().user.findUnique({
    where: { id: userId },
    include: {
      accounts: { select: { provider: true, providerAccountId: true, createdAt: true } },
      addresses: { omit: { userId: true } },
      savedDesigns: { omit: { userId: true } },
      reviews: { omit: { userId: true }, include: { product: { select: { slug: true } } } },
      votes: { select: { reviewId: true } },
      photos: { select: { pictureId: true, reviewId: true, createdAt: true } },
      orders: {
        omit: { userId: true, owner: true, idempotencyKey: true },
        include: {
          items: { include: { cake: { include: cakeParts, omit: cakeSecrets } } },
          payments: { include: { refunds: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { passwordHash, accounts, addresses, savedDesigns, reviews, votes, photos, orders, ...profile } = row;
  const mails = row.emailVerifiedAt
    ? await db().mail.findMany({
        where: { recipient: row.email },
        select: { subject: true, template: true, createdAt: true, sentAt: true },
        orderBy: { createdAt: 'asc' },
      })
    : [];
  const [wishlist, devices, basket] = await Promise.all([
    listWishes(userId),
    listDevices(userId, sessionId),
    getCart(userPerson(userId)),
  ]);
  return {
    exportedAt: new Date().toISOString(),
    profile: { ...profile, hasPassword: passwordHash !== null },
    signInServices: accounts,
    addresses,
    wishlist,
    cakeDesigns: savedDesigns,
    basket: basket.lines.map((line) => {
      const { quantity } = line;
      return line.cake ? { cake: line.cake, quantity } : { slug: line.slug, choice: line.choice, quantity };
    }),
    orders,
    reviews,
    reviewPhotos: photos,
    helpfulVotes: votes,
    devices: devices.map(({ userAgent, signedInAt, lastSeenAt }) => ({ userAgent, signedInAt, lastSeenAt })),
    mails,
  };
}
