import { z } from 'zod';
import { currentActor } from '#lib/platform/audit/actor.ts';
import { record } from '#lib/platform/audit/record.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';
import { findForms, findLastChange, type StoredForm } from './edited-product.ts';
import { type Difference, differences, type ProductForm, productFormSchema, valuesOf } from './product-form.ts';
import { publishRelated } from './publish-related.ts';
import { slugSchema } from './schema.ts';
import { insertProduct, writeProduct } from './write-product.ts';

/** Addresses of the dashboard that no product can have. */
const reserved = ['new', 'imports'];

export const saveProductSchema = z.object({
  slug: slugSchema.refine((slug) => !reserved.includes(slug), { error: 'reserved' }),
  /** The revision that was edited; null for a product that is to be new. */
  revision: z.int().min(1).nullable(),
  /** How many pieces there were when editing began: what is sold meanwhile stays sold. Null sets the stock as it is given. */
  stockSeen: z.int().min(0).nullable(),
  form: productFormSchema,
});
type SaveProduct = z.output<typeof saveProductSchema>;
export type SavedProduct = {
  productId: number;
  slug: string;
  revision: number;
  outcome: 'new' | 'changed' | 'unchanged';
};

type Manner = {
  /** What was read of it before: if nobody has changed it since, it is not read again. */
  known?: StoredForm;
  /**
   * It is saved among very many, and whoever does so publishes them together (`products.publish`); here is only told what reaches
   * further than a product's own category. Behind the publications of those who wait for theirs.
   */
  isOneOfMany?: boolean;
  /** Something of the caller's, committed with what is saved or not at all. */
  alongWith?: (tx: DbOrTransaction) => Promise<void>;
};

/** Behind the publications of those who wait for theirs: Bull's, 1 goes first, and before that what has none. */
export const AMONG_MANY = 10;

/**
 * Makes a product, or changes one that nobody else has changed meanwhile: one transaction with its audit entry (only what
 * differs) and its outbox row. Run twice it changes nothing more.
 * @throws AppError `conflict` (`slug-taken`, `product-changed` with who and when, `stock-changed`), `not-found`, `invalid`
 */
export async function saveProduct(given: z.input<typeof saveProductSchema>, manner: Manner = {}) {
  const input = saveProductSchema.parse(given);
  return db().$transaction((tx) => saveIn(tx, input, manner), { timeout: 15_000 });
}

async function saveIn(
  tx: DbOrTransaction,
  { slug, revision, stockSeen, form: given }: SaveProduct,
  { known, isOneOfMany = false, alongWith }: Manner,
): Promise<SavedProduct> {
  // Who notes the batch commits as usual, and with that, in order, everything before it: none of it waits for the disk.
  if (isOneOfMany) await tx.$executeRaw`SET LOCAL synchronous_commit = off`;
  const stored = await lockForm(tx, slug, known);
  // Sales go on until the stock's row is locked: what is told of it is what was changed by this, and no sale.
  if (stored) stored.form.stock = await lockStock(tx, stored.id);
  if (stored?.revision !== (revision ?? undefined)) return acceptRepeated(tx, { slug, revision, stored, form: given });
  const form = stored && stockSeen !== null ? { ...given, stock: sellOn(stored.form.stock, given, stockSeen) } : given;
  const found = stored ? differences(stored.form, form) : [];
  if (stored && found.length === 0) return answer(stored, 'unchanged');

  const productId = stored?.id ?? (await insertProduct(tx, slug, form));
  const changed = new Set(stored ? found.map(({ name }) => name) : namesOfValues(form));
  const next = stored ? stored.revision + 1 : 1;
  await writeProduct(tx, { id: productId, form, changed, revision: next });
  // Others who have a draft of it are told that the product was changed, once they save theirs.
  const actor = currentActor();
  if (actor.kind === 'user') await tx.productDraft.deleteMany({ where: { slug, userId: actor.id } });
  await alongWith?.(tx);
  await record(tx, { action: stored ? 'product.edit' : 'product.create', subject: slug, ...told(stored, form, found) });
  const left = stored && changed.has('category') ? [stored.form.category] : [];
  if (!isOneOfMany || left.length > 0) {
    const priority = isOneOfMany ? AMONG_MANY : undefined;
    await addToOutbox(tx, 'product.publish', { productId, ...(left.length > 0 && { left }) }, { priority });
  }
  if (changed.has('isVisible')) await publishRelated(tx, productId);
  return { productId, slug, revision: next, outcome: stored ? 'changed' : 'new' };
}

/** The product as it is stored, null if there is none; nobody else changes it until the end of the transaction. */
async function lockForm(tx: DbOrTransaction, slug: string, known: StoredForm | undefined): Promise<StoredForm | null> {
  const [row] = await tx.$queryRaw<{ revision: number }[]>`
    SELECT revision FROM product WHERE slug = ${slug} FOR NO KEY UPDATE`;
  if (known && row?.revision === known.revision) return { ...known, form: { ...known.form } };
  return row ? ((await findForms(tx, [slug])).get(slug) ?? null) : null;
}

/** An action that got no answer is sent again: what it wrote the first time is no change by somebody else. */
async function acceptRepeated(
  tx: DbOrTransaction,
  {
    slug,
    revision,
    stored,
    form,
  }: { slug: string; revision: number | null; stored: StoredForm | null; form: ProductForm },
): Promise<SavedProduct> {
  if (!stored) throw new AppError('not-found', { message: `there is no product ${slug}` });
  // What was sold meanwhile is no difference.
  if (differences({ ...stored.form, stock: form.stock }, form).length === 0) return answer(stored, 'unchanged');
  if (revision === null) {
    throw new AppError('conflict', { message: `${slug} is taken`, reason: 'slug-taken', field: 'slug' });
  }
  const last = await findLastChange(tx, slug);
  const minutes = last ? Math.max(0, Math.round((Date.now() - Date.parse(last.at)) / 60_000)) : 0;
  throw new AppError('conflict', {
    message: `${slug} is at revision ${stored.revision}, not ${revision}`,
    reason: last?.name ? 'product-changed-by' : 'product-changed',
    values: { name: last?.name ?? '', minutes },
  });
}

/** What there is to write of a new product: of an empty list nothing. */
function namesOfValues(form: ProductForm): string[] {
  const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;
  return Object.entries(valuesOf(form)).flatMap(([name, value]) => (isEmpty(value) ? [] : [name]));
}

function answer({ id: productId, slug, revision }: StoredForm, outcome: SavedProduct['outcome']): SavedProduct {
  return { productId, slug, revision, outcome };
}

async function lockStock(tx: DbOrTransaction, productId: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ quantity: number }[]>`
    SELECT quantity FROM stock WHERE product_id = ${productId} FOR NO KEY UPDATE`;
  return row?.quantity ?? 0;
}

/** The stock that is meant: what was added or taken away by hand, on top of what there is now. */
function sellOn(left: number, form: ProductForm, seen: number): number {
  const meant = left + form.stock - seen;
  if (meant >= 0) return meant;
  throw new AppError('conflict', {
    ...{ message: 'more was sold meanwhile', reason: 'stock-changed', field: 'stock' },
    values: { left },
  });
}

function told(stored: StoredForm | null, form: ProductForm, found: readonly Difference[]) {
  if (!stored) return { before: null, after: valuesOf(form) };
  return {
    before: Object.fromEntries(found.map(({ name, before }) => [name, before])),
    after: Object.fromEntries(found.map(({ name, after }) => [name, after])),
  };
}
