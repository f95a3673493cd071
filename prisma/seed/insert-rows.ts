import type { DbOrTransaction } from '#lib/platform/db/client.ts';

/**
 * Inserts rows in one statement, whatever their number: they travel as one JSON parameter. Keys are column names; what
 * a row leaves out takes the column's default only if no row names it. `table` is a name of ours, never input.
 */
export async function insertRows(tx: DbOrTransaction, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await tx.$executeRawUnsafe(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    JSON.stringify(rows),
  );
}

/** Takes `count` ids from the sequence of `table.id`, so that rows that refer to each other can be sent at once. */
export async function takeIds(tx: DbOrTransaction, table: string, count: number): Promise<number[]> {
  const rows = await tx.$queryRawUnsafe<{ id: number }[]>(
    `SELECT nextval(pg_get_serial_sequence('${table}', 'id'))::int AS id FROM generate_series(1, $1::int)`,
    count,
  );
  return rows.map(({ id }) => id);
}
