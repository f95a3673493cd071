import { stringify } from 'csv-stringify/sync';
import { exportedNames, toCells } from '#lib/catalog/csv/columns.ts';
import { findForms } from '#lib/catalog/edited-product.ts';
import { db } from '#lib/platform/db/client.ts';

/** Of a hundred rows: so many are wrong, so many new; the others have a new price. */
const WRONG = 2;
const NEW = 30;
const BATCH = 500;

type File = { csv: string; expected: { changedCount: number; newCount: number; refusedCount: number } };

/** A file of so many rows, with every column of an export, out of the products that the shop has. */
export async function writeImportFile(rows: number): Promise<File> {
  const products = await db().product.findMany({ orderBy: { id: 'desc' }, take: rows, select: { slug: true } });
  if (products.length < rows) throw new RangeError(`the shop has only ${products.length} products`);
  const expected = { changedCount: 0, newCount: 0, refusedCount: 0 };
  const pieces = [stringify([exportedNames])];
  const priceAt = exportedNames.indexOf('price');
  const visibleAt = exportedNames.indexOf('visible');
  for (let from = 0; from < rows; from += BATCH) {
    const slugs = products.slice(from, from + BATCH).map(({ slug }) => slug);
    const forms = await findForms(db(), slugs);
    const cells = slugs.map((slug, index) => {
      const stored = forms.get(slug);
      if (!stored) throw new Error(`${slug} is gone`);
      const row = toCells(slug, { ...stored.form, priceMinor: stored.form.priceMinor + 10 });
      const nth = (from + index) % 100;
      if (nth < WRONG) row[priceAt] = 'a lot';
      else if (nth < WRONG + NEW) {
        row[0] = `${slug}-new`;
        // A product has no picture in its first file, and without one it can't be shown.
        row[visibleAt] = 'no';
      }
      expected[nth < WRONG ? 'refusedCount' : nth < WRONG + NEW ? 'newCount' : 'changedCount'] += 1;
      return row;
    });
    pieces.push(stringify(cells, { escape_formulas: true }));
  }
  return { csv: pieces.join(''), expected };
}
