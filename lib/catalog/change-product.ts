import { z } from 'zod';
import { type Change, record } from '#lib/platform/audit/record.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { lowestSurcharge, type TextField, textLimits } from './product-form.ts';
import { publishRelated } from './publish-related.ts';
import { localeSchema, priceSchema, slugSchema } from './schema.ts';

/**
 * The commands that change a product: the only way to do so, for the dashboard and the command line alike. Each is one
 * transaction with its outbox row, after whose commit the change finds its own way to every page, and raises the product's
 * revision, so that nobody who was editing meanwhile overwrites it. All at once: `saveProduct`.
 * All throw AppError: `invalid` for bad input, `not-found` for an unknown slug; then nothing has changed.
 */

const priceChange = z.object({ slug: slugSchema, priceMinor: priceSchema });
const stockChange = z.object({ slug: slugSchema, quantity: z.int().min(0).max(1_000_000) });
const visibilityChange = z.object({ slug: slugSchema, isVisible: z.boolean() });

const textFields = Object.keys(textLimits) as [TextField, ...TextField[]];
const textChange = z
  .object({ slug: slugSchema, locale: localeSchema, field: z.enum(textFields), text: z.string().trim().min(1) })
  .refine(({ field, text }) => text.length <= textLimits[field], {
    path: ['text'],
    error: ({ input }) => `longer than ${textLimits[(input as { field: TextField }).field]} characters`,
  });

/** Sets the base price, in minor units. A running offer goes on, and every offer stays lower. */
export async function setPrice(input: z.input<typeof priceChange>): Promise<void> {
  const { slug, priceMinor } = parse(priceChange, input);
  return change(slug, 'product.price', async (tx, id) => {
    const before = await tx.product.findUniqueOrThrow({ where: { id }, select: { priceMinor: true } });
    await tx.product.update({ where: { id }, data: { priceMinor } });
    await requireNothingIsFree(tx, id);
    await requireLowerOffers(tx, id, priceMinor);
    return { before, after: { priceMinor } };
  });
}

/** Sets a text in one language. */
export async function setText(input: z.input<typeof textChange>): Promise<void> {
  const { slug, locale, field, text } = parse(textChange, input);
  return change(slug, 'product.text', async (tx, productId) => {
    const where = { productId_locale: { productId, locale } };
    const before = await tx.productText.findUniqueOrThrow({ where, select: { locale: true, [field]: true } });
    await tx.productText.update({ where, data: { [field]: text } });
    return { before, after: { locale, [field]: text } };
  });
}

/** Sets how many pieces there are. No new revision: sales move the stock too, and `saveProduct` adds to what there is. */
export async function setStock(input: z.input<typeof stockChange>): Promise<void> {
  const { slug, quantity } = parse(stockChange, input);
  return change(
    slug,
    'product.stock',
    async (tx, productId) => {
      const before = await tx.stock.findUnique({ where: { productId }, select: { quantity: true } });
      await tx.stock.upsert({ where: { productId }, create: { productId, quantity }, update: { quantity } });
      return { before, after: { quantity } };
    },
    { raisesRevision: false },
  );
}

/** Shows or hides a product. */
export async function setVisibility(input: z.input<typeof visibilityChange>): Promise<void> {
  const { slug, isVisible } = parse(visibilityChange, input);
  return change(slug, 'product.visibility', async (tx, id) => {
    const before = await tx.product.findUniqueOrThrow({ where: { id }, select: { isVisible: true } });
    if (isVisible) await requirePicture(tx, id);
    await tx.product.update({ where: { id }, data: { isVisible } });
    await publishRelated(tx, id);
    return { before, after: { isVisible } };
  });
}

/** The shop has nothing to show of a product without a picture. */
async function requirePicture(tx: DbOrTransaction, productId: number): Promise<void> {
  if ((await tx.productPicture.count({ where: { productId } })) > 0) return;
  throw new AppError('invalid', {
    message: 'isVisible: a product needs a picture first',
    reason: 'picture-first',
    field: 'isVisible',
  });
}

/** Options may make a product cheaper than its base price, but never cost nothing or less. */
async function requireNothingIsFree(tx: DbOrTransaction, id: number): Promise<void> {
  const product = await tx.product.findUniqueOrThrow({
    where: { id },
    select: { priceMinor: true, options: { select: { kind: true, surchargeMinor: true } } },
  });
  const lowest = product.priceMinor + lowestSurcharge(product.options);
  if (lowest < 1) {
    throw new AppError('invalid', { message: 'priceMinor: with its cheapest options the product would cost nothing' });
  }
}

/** As the editor has it: what is called an offer costs less than the product does without it. */
async function requireLowerOffers(tx: DbOrTransaction, productId: number, priceMinor: number): Promise<void> {
  const where = { productId, priceMinor: { gte: priceMinor } };
  if ((await tx.offer.count({ where })) === 0) return;
  throw new AppError('invalid', {
    ...{ message: 'priceMinor: an offer of this product is not lower than that', reason: 'offer-not-lower' },
  });
}

/** `write` answers what it changed: what was there, and what is. The product's row is locked meanwhile. */
async function change(
  slug: string,
  action: Change['action'],
  write: (tx: DbOrTransaction, productId: number) => Promise<Pick<Change, 'before' | 'after'>>,
  { raisesRevision = true } = {},
): Promise<void> {
  await db().$transaction(async (tx) => {
    const [product] = await tx.$queryRaw<
      { id: number }[]
    >`SELECT id FROM product WHERE slug = ${slug} FOR NO KEY UPDATE`;
    if (!product) throw new AppError('not-found', { message: `there is no product ${slug}` });
    await record(tx, { action, subject: slug, ...(await write(tx, product.id)) });
    if (raisesRevision) await tx.product.update({ where: { id: product.id }, data: { revision: { increment: 1 } } });
    await addToOutbox(tx, 'product.publish', { productId: product.id });
  });
}

function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const slug = result.error.issues.some(({ path }) => path[0] === 'slug') && (input as { slug: unknown }).slug;
  if (slug) throw new AppError('not-found', { message: `there is no product ${slug}` });
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new AppError('invalid', { message: problems.join('; '), cause: result.error });
}
