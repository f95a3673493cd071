import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import type { Prisma } from '#lib/platform/db/generated/client.ts';
import { textOf } from './assemble-product.ts';
import type { EditedProduct, LastChange, ProductForm, UploadedPicture } from './product-form.ts';
import { type Diet, slugSchema } from './schema.ts';
import { plannedWidths } from './uploads.ts';

const formParts = {
  category: { select: { slug: true } },
  texts: true,
  offers: { orderBy: { startsAt: 'asc' } },
  options: { include: { texts: true }, orderBy: { position: 'asc' } },
  pictures: { include: { texts: true, picture: true }, orderBy: { position: 'asc' } },
  ingredients: { include: { ingredient: { select: { code: true } } }, orderBy: { position: 'asc' } },
  allergens: { orderBy: { code: 'asc' } },
  nutrition: { omit: { productId: true } },
  stock: true,
  related: { include: { related: { select: { slug: true, texts: true } } }, orderBy: { position: 'asc' } },
} satisfies Prisma.ProductInclude;
type FormRows = Prisma.ProductGetPayload<{ include: typeof formParts }>;

export type StoredForm = { id: number; slug: string; revision: number; form: ProductForm };

/** Products as the staff write them down, by slug: a statement per table for any number. Read it from the primary. */
export async function findForms(tx: DbOrTransaction, slugs: readonly string[]): Promise<Map<string, StoredForm>> {
  const rows = await tx.product.findMany({ where: { slug: { in: [...slugs] } }, include: formParts });
  return new Map(rows.map((row) => [row.slug, { ...pick(row), form: toForm(row) }]));
}

const pick = ({ id, slug, revision }: FormRows) => ({ id, slug, revision });

/** A product as its editor opens it, from the primary; null if there is none. */
export async function getEditedProduct(slug: string): Promise<EditedProduct | null> {
  if (!slugSchema.safeParse(slug).success) return null;
  const row = await db().product.findUnique({ where: { slug }, include: formParts });
  if (!row) return null;
  const pictures = row.pictures.map(({ picture }) => [picture.id, withPlan(picture)] as const);
  return {
    slug,
    revision: row.revision,
    form: toForm(row),
    pictures: Object.fromEntries(pictures),
    names: Object.fromEntries(row.related.map(({ related: { slug: other, texts } }) => [other, nameOf(texts)])),
    lastChange: await findLastChange(db(), slug),
  };
}

/** Who changed a product last, as the audit log has it. */
export async function findLastChange(tx: DbOrTransaction, slug: string): Promise<LastChange | null> {
  const entry = await tx.auditEntry.findFirst({
    where: { subject: slug, action: { startsWith: 'product.' } },
    orderBy: { id: 'desc' },
    select: { actorName: true, at: true },
  });
  return entry && { name: entry.actorName, at: entry.at.toISOString() };
}

/** When each of them was changed last. */
export async function findLastChanges(tx: DbOrTransaction, slugs: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.$queryRaw<{ slug: string; at: Date }[]>`
    SELECT slug, last.at FROM unnest(${[...slugs]}::text[]) AS slug, LATERAL (
      SELECT at FROM audit_entry WHERE subject = slug AND action LIKE 'product.%' ORDER BY id DESC LIMIT 1) AS last`;
  return new Map(rows.map(({ slug, at }) => [slug, at]));
}

/** How far the sizes of some pictures are; unknown ids are left out. */
export async function listUploads(ids: readonly string[]): Promise<UploadedPicture[]> {
  const pictures = await db().picture.findMany({ where: { id: { in: [...ids] } } });
  return pictures.map(withPlan);
}

function withPlan({ id, width, height, color, widths }: Omit<UploadedPicture, 'planned'>): UploadedPicture {
  return { id, width, height, color, widths, planned: Math.max(widths.length, plannedWidths(width).length) };
}

const nameOf = (texts: FormRows['texts']) => textOf(texts, ({ name }) => name);

function toForm(row: FormRows): ProductForm {
  const texts = (locale: 'en' | 'fr') => ({
    name: textOf(row.texts, (text) => text.name)[locale],
    tagline: textOf(row.texts, (text) => text.tagline)[locale],
    description: textOf(row.texts, (text) => text.description)[locale],
  });
  return {
    category: row.category.slug,
    isVisible: row.isVisible,
    texts: { en: texts('en'), fr: texts('fr') },
    priceMinor: row.priceMinor,
    vatClass: row.vatClass,
    offers: row.offers.map(({ priceMinor, startsAt, endsAt }) => ({
      ...{ priceMinor, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    })),
    options: row.options.map(({ kind, code, texts: labels, surchargeMinor, isDefault }) => ({
      ...{ kind, code, label: textOf(labels, ({ label }) => label), surchargeMinor, isDefault },
    })),
    pictures: row.pictures.map(({ pictureId, texts: alts }) => ({ pictureId, alt: textOf(alts, ({ alt }) => alt) })),
    ingredients: row.ingredients.map(({ ingredient }) => ingredient.code),
    allergens: row.allergens.map(({ code, isTrace }) => ({
      code: code as ProductForm['allergens'][number]['code'],
      isTrace,
    })),
    diets: row.diets as Diet[],
    nutrition: row.nutrition,
    weightGrams: row.weightGrams,
    leadTimeHours: row.leadTimeHours,
    shelfLifeDays: row.shelfLifeDays,
    stock: row.stock?.quantity ?? 0,
    related: row.related.map(({ related }) => related.slug),
  };
}
