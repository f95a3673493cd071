import { z } from 'zod';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { localeSchema, priceSchema, slugSchema } from './schema.ts';

/**
 * The commands that change a product: the only way to do so, for the dashboard and the command line alike. Each is one
 * transaction with its outbox row, after whose commit the change finds its own way to every page.
 * All throw AppError: `invalid` for bad input, `not-found` for an unknown slug; then nothing has changed.
 */

const priceChange = z.object({ slug: slugSchema, priceMinor: priceSchema });
const stockChange = z.object({ slug: slugSchema, quantity: z.int().min(0).max(1_000_000) });
const visibilityChange = z.object({ slug: slugSchema, isVisible: z.boolean() });

/** The texts of a product, and how long each may be. */
const textLimits = { name: 80, tagline: 160, description: 5000 } as const;
const textFields = Object.keys(textLimits) as [keyof typeof textLimits, ...(keyof typeof textLimits)[]];
const textChange = z
  .object({ slug: slugSchema, locale: localeSchema, field: z.enum(textFields), text: z.string().trim().min(1) })
  .refine(({ field, text }) => text.length <= textLimits[field], {
    path: ['text'],
    error: ({ input }) => `longer than ${textLimits[(input as { field: keyof typeof textLimits }).field]} characters`,
  });

/** Sets the base price, in minor units. A running offer goes on. */
export async function setPrice(input: z.input<typeof priceChange>): Promise<void> {
  const { slug, priceMinor } = parse(priceChange, input);
  return change(slug, async (tx, id) => {
    await tx.product.update({ where: { id }, data: { priceMinor } });
    await requireNothingIsFree(tx, id);
  });
}

/** Sets a text in one language. */
export async function setText(input: z.input<typeof textChange>): Promise<void> {
  const { slug, locale, field, text } = parse(textChange, input);
  return change(slug, async (tx, productId) => {
    await tx.productText.update({ where: { productId_locale: { productId, locale } }, data: { [field]: text } });
  });
}

/** Sets how many pieces there are. */
export async function setStock(input: z.input<typeof stockChange>): Promise<void> {
  const { slug, quantity } = parse(stockChange, input);
  return change(slug, async (tx, productId) => {
    await tx.stock.upsert({ where: { productId }, create: { productId, quantity }, update: { quantity } });
  });
}

/** Shows or hides a product. */
export async function setVisibility(input: z.input<typeof visibilityChange>): Promise<void> {
  const { slug, isVisible } = parse(visibilityChange, input);
  return change(slug, async (tx, id) => {
    await tx.product.update({ where: { id }, data: { isVisible } });
    await publishRelated(tx, id);
  });
}

/** Options may make a product cheaper than its base price, but never cost nothing or less. */
async function requireNothingIsFree(tx: DbOrTransaction, id: number): Promise<void> {
  const product = await tx.product.findUniqueOrThrow({
    where: { id },
    select: { priceMinor: true, options: { select: { kind: true, surchargeMinor: true } } },
  });
  const kinds = Map.groupBy(product.options, ({ kind }) => kind).values();
  const lowest = [...kinds].reduce(
    (sum, values) => sum + Math.min(...values.map(({ surchargeMinor }) => surchargeMinor)),
    product.priceMinor,
  );
  if (lowest < 1) {
    throw new AppError('invalid', { message: 'priceMinor: with its cheapest options the product would cost nothing' });
  }
}

async function change(slug: string, write: (tx: DbOrTransaction, productId: number) => Promise<void>): Promise<void> {
  await db().$transaction(async (tx) => {
    const product = await tx.product.findUnique({ where: { slug }, select: { id: true } });
    if (!product) throw new AppError('not-found', { message: `there is no product ${slug}` });
    await write(tx, product.id);
    await addToOutbox(tx, 'product.publish', { productId: product.id });
  });
}

/** Objects name only the related products that are visible, so they too change. */
async function publishRelated(tx: DbOrTransaction, relatedId: number): Promise<void> {
  const rows = await tx.relatedProduct.findMany({ where: { relatedId }, select: { productId: true } });
  for (const { productId } of rows) await addToOutbox(tx, 'product.publish', { productId });
}

function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const slug = result.error.issues.some(({ path }) => path[0] === 'slug') && (input as { slug: unknown }).slug;
  if (slug) throw new AppError('not-found', { message: `there is no product ${slug}` });
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new AppError('invalid', { message: problems.join('; '), cause: result.error });
}
