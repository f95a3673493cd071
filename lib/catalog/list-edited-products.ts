import { db } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';
import { readCursor, writeCursor } from '#lib/platform/keyset.ts';
import { matchingWords } from './matching-words.ts';
import type { ProductLine, ProductLines, ProductQuery } from './product-list-form.ts';
import { LOW_STOCK } from './rules.ts';
import type { Locale } from './schema.ts';

const PAGE = 50;

type Row = Omit<ProductLine, 'isLow'> & { id: number; sortKey: string | number };

/** By what the list goes on, and in which direction: each along an index of its own, all of whose columns are of one table. Names without case. */
const { sql } = Prisma;
type Order = { key: Prisma.Sql; id: Prisma.Sql; isDown: boolean; parse: Prisma.Sql };
const orders: Record<ProductQuery['sort'], Order> = {
  newest: { key: sql`p.id`, id: sql`p.id`, isDown: true, parse: sql`int` },
  name: { key: sql`lower(t.name)`, id: sql`t.product_id`, isDown: false, parse: sql`text` },
  price: { key: sql`p.price_minor`, id: sql`p.id`, isDown: false, parse: sql`int` },
  stock: { key: sql`s.quantity`, id: sql`s.product_id`, isDown: false, parse: sql`int` },
};

/**
 * A page of all products, hidden ones too, from the primary: the staff look for what they have just saved. No counting and no
 * skipping, however many there are. A bad cursor begins anew.
 */
export async function listEditedProducts(query: ProductQuery, locale: Locale): Promise<ProductLines> {
  const { key, id, isDown } = orders[query.sort];
  const direction = isDown ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const rows = await db().$queryRaw<Row[]>`
    SELECT page.*, pic.picture_id AS "pictureId", coalesce(pic.color, 'transparent') AS color, offer."offerMinor"
    FROM (
      SELECT p.id, p.slug, t.name, c.slug AS category, p.price_minor AS "priceMinor", s.quantity AS stock,
             p.is_visible AS "isVisible", ${key} AS "sortKey"
      FROM product p
      JOIN product_text t ON t.product_id = p.id AND t.locale = ${locale}::"Locale"
      JOIN category c ON c.id = p.category_id
      JOIN stock s ON s.product_id = p.id
      WHERE ${Prisma.join(await conditions(query), ' AND ')}
      ORDER BY ${key} ${direction}, ${id} ${direction}
      LIMIT ${PAGE + 1}
    ) page
    LEFT JOIN LATERAL (
      SELECT pp.picture_id, i.color FROM product_picture pp JOIN picture i ON i.id = pp.picture_id
      WHERE pp.product_id = page.id AND cardinality(i.widths) > 0 ORDER BY pp.position LIMIT 1
    ) pic ON true
    LEFT JOIN LATERAL (
      SELECT min(price_minor) AS "offerMinor" FROM offer
      WHERE product_id = page.id AND starts_at <= now() AND ends_at > now()
    ) offer ON true
    ORDER BY page."sortKey" ${direction}, page.id ${direction}`;
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    lines: shown.map(({ id: _, sortKey: __, ...line }) => ({ ...line, isLow: line.stock <= LOW_STOCK })),
    next: rows.length > PAGE && last ? writeCursor([last.sortKey, last.id]) : null,
  };
}

async function conditions({ text, category, state, sort, after }: ProductQuery): Promise<Prisma.Sql[]> {
  const found = [Prisma.sql`true`];
  if (category) found.push(Prisma.sql`p.category_id = (SELECT id FROM category WHERE slug = ${category})`);
  if (state === 'visible') found.push(Prisma.sql`p.is_visible`);
  if (state === 'hidden') found.push(Prisma.sql`NOT p.is_visible`);
  if (state === 'low') found.push(Prisma.sql`s.quantity <= ${LOW_STOCK}`);
  if (state === 'offer') {
    found.push(Prisma.sql`p.id IN (SELECT product_id FROM offer WHERE starts_at <= now() AND ends_at > now())`);
  }
  if (text) found.push(await matchingWords(text, orders[sort].id));
  const cursor = readCursor(after, 2);
  const isOurs = cursor && Number.isSafeInteger(cursor[1]) && (sort === 'name' || Number.isSafeInteger(cursor[0]));
  if (isOurs) {
    const { key, id, isDown, parse } = orders[sort];
    const beyond = isDown ? Prisma.sql`<` : Prisma.sql`>`;
    found.push(
      Prisma.sql`(${key}, ${id}) ${beyond} (${String(cursor[0])}::text::${parse}, ${String(cursor[1])}::text::int)`,
    );
  }
  return found;
}
