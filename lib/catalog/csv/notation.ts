import type { ProductForm } from '../product-form.ts';

/** How lists and prices stand in one cell of CSV. What can't be read stays as it is, so that the schema refuses it. Pure. */

/** Codes: `rye; salt`. */
export const writeCodes = (codes: readonly string[]) => codes.join('; ');
export function readCodes(cell: string): string[] {
  return cell
    .split(';')
    .map((code) => code.trim())
    .filter(Boolean);
}

export const writeEuros = (minor: number) => (minor / 100).toFixed(2);

/** `5.40` or `5,4` → 540. */
export function readEuros(cell: string): number {
  const match = /^\s*(-?)(\d{1,7})(?:[.,](\d{1,2}))?\s*$/.exec(cell);
  if (!match) return cell as never;
  return (match[1] ? -1 : 1) * (Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0')));
}

export function readNumber(cell: string): number {
  const plain = cell.trim().replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : (cell as never);
}

/** Rows of several parts: `size|half|-1.00|Half|Demi|default; …`. A bar or semicolon of a part's own bears a backslash. */
const toPart = (part: string) => part.replace(/[\\|;]/g, '\\$&');
const fromPart = (part: string) => part.replace(/\\(.)/gs, '$1').trim();

function writeRows(rows: readonly string[][]): string {
  return rows.map((parts) => parts.map(toPart).join('|')).join('; ');
}

function readRows(cell: string): string[][] {
  return splitAt(cell, ';')
    .filter((row) => row.trim() !== '')
    .map((row) => splitAt(row, '|').map(fromPart));
}

function splitAt(text: string, mark: ';' | '|'): string[] {
  const parts = [''];
  for (const [piece] of text.matchAll(/\\.|[^\\]|\\$/gs)) {
    if (piece === mark) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

/** `4.50|2026-12-01T06:00:00.000Z|2026-12-24T17:00:00.000Z`: price, from, until; moments with their zone. */
export function writeOffers(offers: ProductForm['offers']): string {
  return writeRows(offers.map(({ priceMinor, startsAt, endsAt }) => [writeEuros(priceMinor), startsAt, endsAt]));
}
export function readOffers(cell: string): ProductForm['offers'] {
  return readRows(cell).map(([price = '', startsAt = '', endsAt = '']) => ({
    priceMinor: readEuros(price),
    startsAt,
    endsAt,
  }));
}

/** `size|half|-1.00|Half|Demi|default`: kind, code, surcharge, English and French label, and which is chosen at first. */
export function writeOptions(options: ProductForm['options']): string {
  return writeRows(
    options.map(({ kind, code, surchargeMinor, label, isDefault }) => [
      ...[kind, code, writeEuros(surchargeMinor), label.en, label.fr],
      ...(isDefault ? ['default'] : []),
    ]),
  );
}
export function readOptions(cell: string): ProductForm['options'] {
  return readRows(cell).map(([kind, code = '', surcharge = '', en = '', fr = '', mark = '']) => ({
    ...{ kind: kind as 'size', code, surchargeMinor: readEuros(surcharge), label: { en, fr } },
    isDefault: mark === 'default',
  }));
}
