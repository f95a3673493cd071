import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { AppError } from '#lib/platform/errors.ts';
import { columnNames } from './columns.ts';

/** Of a file: bytes, and rows behind its head. */
export const IMPORT_LIMITS = { bytes: 15_000_000, rows: 20_000 } as const;
/** A row that is longer (characters) is none of ours: most likely a quotation mark that is never closed. */
const LONGEST_ROW = 100_000;

export type CsvRow = {
  /** As an editor counts them; the head is line 1. */
  line: number;
  cells: Record<string, string>;
  /** Fewer or more cells than the head has. */
  isUneven: boolean;
};

/** The text of a file. @throws AppError `invalid` (`csv-encoding`, `csv-empty`), `too-large` */
export function requireText(bytes: Uint8Array): string {
  if (bytes.byteLength > IMPORT_LIMITS.bytes) {
    throw new AppError('too-large', { message: `${bytes.byteLength} bytes`, reason: 'csv-too-large' });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('invalid', { message: 'not UTF-8', reason: 'csv-encoding', cause });
  }
  // UTF-16 without a byte order mark is valid UTF-8 full of NULs.
  if (text.includes('\0')) throw new AppError('invalid', { message: 'NUL in the text', reason: 'csv-encoding' });
  if (text.trim() === '') throw new AppError('invalid', { message: 'empty', reason: 'csv-empty' });
  return text;
}

/**
 * The names of the columns and what parts them: a comma, or what spreadsheets use where the comma stands in numbers.
 * @throws AppError `invalid`: `csv-columns-missing`, `csv-columns-unknown`, `csv-columns-twice`
 */
export function readHead(text: string): { names: string[]; delimiter: string } {
  const head = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/, 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].find((mark) => head.includes(mark)) ?? ',';
  const names = head.split(delimiter).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim()
      .toLowerCase(),
  );
  const refuse = (reason: string, found: string[]) => {
    const columns = found.join(', ');
    throw new AppError('invalid', { message: `${reason}: ${columns}`, reason, values: { columns } });
  };
  if (!names.includes('slug')) refuse('csv-columns-missing', ['slug']);
  const unknown = names.filter((name) => !columnNames.includes(name));
  if (unknown.length > 0)
    refuse(
      'csv-columns-unknown',
      unknown.map((name) => name || '–'),
    );
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  if (twice.length > 0) refuse('csv-columns-twice', twice);
  if (names.length < 2) refuse('csv-columns-missing', ['price']);
  return { names, delimiter };
}

/**
 * The rows of a file, one at a time, however many there are. @throws AppError `invalid` (`csv-broken`, with the line) for
 * what is no CSV
 */
export async function* readRows(text: string): AsyncGenerator<CsvRow> {
  const { names, delimiter } = readHead(text);
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      ...{ bom: true, delimiter, from: 2, info: true, skip_empty_lines: true },
      ...{ relax_column_count: true, max_record_size: LONGEST_ROW },
    }),
  );
  try {
    let line = 2;
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const cells = Object.fromEntries(names.map((name, index) => [name, plain(record[index] ?? '')]));
      yield { line, cells, isUneven: record.length !== names.length };
      line = info.lines + 1;
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = Number(cause.lines ?? 0);
    throw new AppError('invalid', { message: cause.message, reason: 'csv-broken', values: { line }, cause });
  }
}

/** In pieces, so that whoever reads the rows is never far behind the parser. */
function* pieces(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += PIECE) yield text.slice(from, from + PIECE);
}
const PIECE = 65_536;

/** The export puts a quotation mark before what a spreadsheet would take for a formula. */
function plain(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
