import { z } from 'zod';
import { staffRoute } from '#app/_lib/staff-route.ts';
import { localeSchema } from '#lib/catalog/schema.ts';
import { getFigures } from '#lib/figures/get-figures.ts';
import { figureTableSchema, spanSchema } from '#lib/figures/schema.ts';
import { writeCsv } from '#lib/figures/write-csv.ts';
import { AppError } from '#lib/platform/errors.ts';
import { readDay } from '#lib/shop/days.ts';

export const dynamic = 'force-dynamic';

const querySchema = z.object({
  locale: localeSchema,
  table: figureTableSchema,
  span: spanSchema,
  until: z.string().refine((day) => readDay(day) !== null),
});

/** A table of the figures as a CSV file. */
export async function GET(request: Request): Promise<Response> {
  return staffRoute('figures', async () => {
    const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) throw new AppError('invalid', { message: 'not a table of the figures' });
    const { locale, table, span, until } = query.data;
    const figures = await getFigures(until, span);
    return new Response(writeCsv(figures, table, locale), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="levain-${table}-${figures.from}-${figures.until}.csv"`,
        'cache-control': 'private, no-store',
      },
    });
  });
}
