import { stringify } from 'csv-stringify/sync';
import { db } from '#lib/platform/db/client.ts';
import { findForms } from '../edited-product.ts';
import { exportedNames, toCells } from './columns.ts';

/** Products that are in memory at a time. */
const BATCH = 200;

/**
 * All products as CSV but their stock, in pieces, in order of their age; read from the primary, so that what was just saved is in it. What a
 * spreadsheet would take for a formula bears a quotation mark.
 */
export async function* exportProducts(): AsyncGenerator<string> {
  // Spreadsheets take a file without the mark for an old encoding.
  yield `\uFEFF${stringify([exportedNames])}`;
  for (let after = 0; ; ) {
    const rows = await db().product.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, slug: true },
    });
    const last = rows.at(-1);
    if (!last) return;
    const forms = await findForms(
      db(),
      rows.map(({ slug }) => slug),
    );
    const cells = rows.flatMap(({ slug }) => {
      const stored = forms.get(slug);
      return stored ? [toCells(slug, stored.form)] : [];
    });
    yield stringify(cells, { escape_formulas: true });
    after = last.id;
  }
}
