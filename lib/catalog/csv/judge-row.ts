import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { AppError } from '#lib/platform/errors.ts';
import { issueReason } from '#lib/platform/issue-reason.ts';
import type { StoredForm } from '../edited-product.ts';
import { blankProduct, differences, type ProductForm, productFormSchema } from '../product-form.ts';
import { saveProduct, saveProductSchema } from '../save-product.ts';
import { columnOf, readCells } from './columns.ts';
import { readCodes } from './notation.ts';
import type { CsvRow } from './read-file.ts';

type Problem = {
  line: number;
  slug: string;
  column: string;
  reason: string;
  values: Record<string, string | number>;
};
export type Outcome =
  | {
      kind: 'new' | 'changed' | 'unchanged';
      /** It was saved, by this run or by another that dealt with the same row: it is to be published. */
      saved?: number;
      /** How many there were of a product that the file counts. */
      stockSeen?: { slug: string; seen: number };
    }
  | { kind: 'refused'; problems: Problem[] };

/** What rows may refer to, by code. */
export type Known = { categories: ReadonlySet<string>; ingredients: ReadonlySet<string> };

export async function readKnown(): Promise<Known> {
  const categories = await db().category.findMany({ select: { slug: true } });
  const ingredients = await db().ingredient.findMany({ select: { code: true } });
  return {
    categories: new Set(categories.map(({ slug }) => slug)),
    ingredients: new Set(ingredients.map(({ code }) => code)),
  };
}

/**
 * Of the products that go well with those of some rows, as these say, the ones that there are, or that there were when the file was
 * checked: what was refused then is not let through because another row has made the product since.
 */
export async function findCompanionsOf(rows: readonly CsvRow[], checkedAt: Date | null): Promise<ReadonlySet<string>> {
  const named = [...new Set(rows.flatMap(({ cells }) => readCodes(cells.related ?? '')))];
  const found = await db().product.findMany({
    where: { slug: { in: named }, ...(checkedAt && { createdAt: { lte: checkedAt } }) },
    select: { slug: true },
  });
  return new Set(found.map(({ slug }) => slug));
}

type Circumstances = {
  /** Of the import. */
  id: string;
  stored: ReadonlyMap<string, StoredForm>;
  known: Known;
  companions: ReadonlySet<string>;
  firstLines: ReadonlyMap<string, number>;
  /** When the file was checked, and when each product was changed last. */
  checkedAt: Date | null;
  lastChanges: ReadonlyMap<string, Date>;
  /** Of products that the file counts: how many there were at the check, and whether this import has dealt with them. */
  seenStock: ReadonlyMap<string, { seen: number; isApplied: boolean }>;
  isApplying: boolean;
  /** A run that broke off may have saved some of these rows, and told nobody. */
  isResumed: boolean;
};

/** What becomes, or would become, of a row: it goes through the very schema and command of the editor. */
export async function judgeRow(row: CsvRow, circumstances: Circumstances): Promise<Outcome> {
  const slug = row.cells.slug?.trim() ?? '';
  const refuse = (column: string, reason: string, values: Problem['values'] = {}): Problem => ({
    ...{ line: row.line, slug: slug.slice(0, 80), column, reason, values },
  });
  const alone = (problem: Problem): Outcome => ({ kind: 'refused', problems: [problem] });
  if (row.isUneven) return alone(refuse('', 'uneven'));
  const named = saveProductSchema.shape.slug.safeParse(slug);
  if (!named.success) return alone(refuse('slug', slug === '' ? 'required' : 'slug'));
  const first = circumstances.firstLines.get(slug) ?? row.line;
  if (first !== row.line) return alone(refuse('slug', 'duplicate', { first }));

  const stored = circumstances.stored.get(slug);
  const given = readCells(row.cells, stored?.form ?? blankProduct);
  const parsed = productFormSchema.safeParse(given);
  const misfits = (parsed.error?.issues ?? []).map((issue) => {
    const { reason, values } = issueReason(issue);
    return refuse(columnOf(issue.path), reason, values);
  });
  // A code that can't be one is told by the schema already.
  const isMisfit = ({ column }: Pick<Problem, 'column'>) => misfits.some((misfit) => misfit.column === column);
  const problems = [
    ...misfits,
    ...unknownIn(given, circumstances.known, refuse).filter((problem) => !isMisfit(problem)),
    ...(row.cells.related === undefined || isMisfit({ column: 'related' })
      ? []
      : wrongCompanions(slug, given, circumstances).map(({ reason, companion }) =>
          refuse('related', reason, { slug: companion }),
        )),
  ];
  if (!parsed.data || problems.length > 0) return { kind: 'refused', problems };
  const seen = circumstances.seenStock.get(slug);
  if (stored && seen?.isApplied) return { kind: 'unchanged', saved: stored.id };
  const form =
    stored && seen ? { ...parsed.data, stock: parsed.data.stock + stored.form.stock - seen.seen } : parsed.data;
  if (form.stock < 0) return alone(refuse('stock', 'stock-changed', { left: stored?.form.stock ?? 0 }));
  const counted = stored && row.cells.stock !== undefined && { stockSeen: { slug, seen: stored.form.stock } };
  if (stored && differences(stored.form, form).length === 0) {
    return { kind: 'unchanged', ...(circumstances.isResumed && { saved: stored.id }), ...counted };
  }
  if (!circumstances.isApplying) return { kind: stored ? 'changed' : 'new', ...counted };
  if (isChangedSince(slug, circumstances)) return alone(refuse('', 'changedSince'));
  try {
    const input = { slug, revision: stored?.revision ?? null, stockSeen: stored?.form.stock ?? null, form };
    const { outcome, productId } = await saveProduct(input, {
      ...{ known: stored, isOneOfMany: true },
      alongWith: seen && ((tx) => noteStockApplied(tx, { importId: circumstances.id, slug })),
    });
    return { kind: outcome, saved: productId };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return alone(refuse(error.field ? columnOf([error.field]) : '', error.reason, { ...(error.values as object) }));
  }
}

function unknownIn(
  { category, ingredients }: ProductForm,
  known: Known,
  refuse: (column: string, reason: string, values: Problem['values']) => Problem,
): Problem[] {
  const missing = ingredients.filter((code) => !known.ingredients.has(code));
  return [
    ...(known.categories.has(category) ? [] : [refuse('category', 'category-unknown', { code: category })]),
    ...missing.map((code) => refuse('ingredients', 'ingredient-unknown', { code })),
  ];
}

/** One that comes new with the same file is none yet: rows are dealt with one by one, and two may name each other. */
function wrongCompanions(slug: string, { related }: ProductForm, { companions, firstLines }: Circumstances) {
  return related.flatMap((companion) => {
    if (companion === slug) return { reason: 'related-to-itself', companion };
    if (companions.has(companion)) return [];
    return { reason: firstLines.has(companion) ? 'related-new-in-file' : 'related-unknown', companion };
  });
}

async function noteStockApplied(tx: DbOrTransaction, where: { importId: string; slug: string }): Promise<void> {
  await tx.importStock.updateMany({ where, data: { isApplied: true } });
}

/** What somebody has changed since the file was checked is not overwritten by it. */
function isChangedSince(slug: string, { checkedAt, lastChanges }: Circumstances): boolean {
  const last = lastChanges.get(slug);
  return last !== undefined && checkedAt !== null && last > checkedAt;
}
