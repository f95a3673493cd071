import { db } from '#lib/platform/db/client.ts';
import { readOwn } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { userPerson } from './users.ts';

/** Slugs of the products somebody wishes for, last wish first. */
export async function listWishes(userId: string): Promise<string[]> {
  const rows = await readOwn(userPerson(userId), (reader) =>
    reader.wish.findMany({
      where: { userId, product: { isVisible: true } },
      orderBy: { createdAt: 'desc' },
      select: { product: { select: { slug: true } } },
    }),
  );
  return rows.map(({ product }) => product.slug);
}

/** Puts a product on the list, or takes it off; may run twice. @throws AppError `not-found` for no such product */
export async function setWish(userId: string, { slug, isWished }: { slug: string; isWished: boolean }): Promise<void> {
  const product = await db().product.findUnique({ where: { slug }, select: { id: true } });
  if (!product) throw new AppError('not-found', { message: `there is no product ${slug}`, reason: 'product-gone' });
  const wish = { userId, productId: product.id };
  if (isWished) await db().wish.createMany({ data: wish, skipDuplicates: true });
  else await db().wish.deleteMany({ where: wish });
}
