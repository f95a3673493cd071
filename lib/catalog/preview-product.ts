import { record } from '#lib/platform/audit/record.ts';
import { db } from '#lib/platform/db/client.ts';
import { assembleProducts } from './assemble-product.ts';
import { findForms } from './edited-product.ts';
import { type ProductForm, productFormSchema, valuesOf } from './product-form.ts';
import type { Product } from './schema.ts';
import { insertProduct, writeProduct } from './write-product.ts';

/** Whose draft of which product. */
type Whose = { slug: string; userId: string };

/**
 * Writes down what a product may become, for the preview of one of the staff; nobody else sees it. Their one before it goes. When they
 * save the product it is dropped. Run twice it changes nothing more.
 */
export async function saveDraft({ slug, userId, form }: Whose & { form: ProductForm }): Promise<void> {
  await db().$transaction(async (tx) => {
    const draft = { form, savedAt: new Date() };
    const where = { slug_userId: { slug, userId } };
    await tx.productDraft.upsert({ where, create: { slug, userId, ...draft }, update: draft });
    await record(tx, { action: 'draft.save', subject: slug });
  });
}

/**
 * The product as somebody's draft would make it, assembled by the very code that publishes: the draft is written into the tables,
 * read, and rolled back. Null if there is no draft, or one that can't be shown (no picture is ready, or what it refers to is gone).
 */
export async function previewProduct({ slug, userId }: Whose): Promise<Product | null> {
  const row = await db().productDraft.findUnique({ where: { slug_userId: { slug, userId } } });
  const parsed = productFormSchema.safeParse(row?.form);
  if (!row || !parsed.success) return null;
  const form = { ...parsed.data, isVisible: true };
  let body: Omit<Product, 'version' | 'assembledAt'> | null = null;
  await db()
    .$transaction(async (tx) => {
      const stored = (await findForms(tx, [slug])).get(slug);
      const id = stored?.id ?? (await insertProduct(tx, slug, form));
      await writeProduct(tx, { id, form, changed: new Set(Object.keys(valuesOf(form))) });
      const [assembled] = await assembleProducts(tx, [id], new Date());
      body = assembled?.body ?? null;
      throw ROLL_BACK;
    })
    .catch((error: unknown) => {
      if (error !== ROLL_BACK) throw error;
    });
  return body && { ...(body as Product), version: 0, assembledAt: row.savedAt.toISOString() };
}

const ROLL_BACK = new Error('a preview is never kept');
