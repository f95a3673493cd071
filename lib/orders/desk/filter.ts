import { z } from 'zod';
import { fulfilmentSchema } from '#lib/checkout/schema.ts';
import { daySchema, searchText } from '#lib/platform/schema.ts';
import { orderStatuses } from '../status.ts';

/** What the staff look for among the orders: out of an address, where anything may stand. What makes no sense is left out. */
const one = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value) || undefined, schema.optional().catch(undefined));

export const orderFilterSchema = z.object({
  q: searchText(100),
  status: one(z.enum(orderStatuses)),
  from: one(daySchema),
  to: one(daySchema),
  fulfilment: one(fulfilmentSchema),
  cake: one(z.literal('1')),
  question: one(z.literal('1')),
});
export type OrderFilter = z.infer<typeof orderFilterSchema>;

/**
 * What a search text is meant to be a beginning of; of a telephone number the end. Of a name it may begin with any word;
 * and it may be that of an address of mail.
 */
export type Sought = { by: 'number' | 'email' | 'phone' | 'name'; text: string };

const NUMBER = /^(?:LV-?)?([0-9A-HJKMNP-TV-Z]{0,8})$/i;

/**
 * Reads `q` as a person would: a number of ours, an address of mail, a telephone number, or somebody's name; all that it could be. Empty
 * for nothing.
 */
export function readSought(q: string | undefined): Sought[] {
  const text = q?.trim() ?? '';
  if (text === '') return [];
  if (text.includes('@')) return [{ by: 'email', text: text.toLowerCase() }];
  const digits = text.replaceAll(/[^0-9]/g, '');
  if (/^[+0-9 ()./-]+$/.test(text) && digits.length >= 4) return [{ by: 'phone', text: withoutPrefix(digits) }];
  const number = NUMBER.exec(text)?.[1]?.toUpperCase();
  const saysSo = /^LV-?/i.test(text) && /\d|^LV-/i.test(text);
  const asNumber = { by: 'number', text: `LV-${number}` } as const;
  const asName = { by: 'name', text: text.toLowerCase() } as const;
  if (number !== undefined && saysSo) return [asNumber];
  // Read out without its beginning it may have no digit, and be a name as well.
  return number?.length === 8 ? [asNumber, asName] : [asName];
}

/** `+32 470 12`, `0032 470 12` and `0470 12` are one number: what stands before it is not compared. */
export function withoutPrefix(digits: string): string {
  return digits.replace(/^(0032|32|0)(?=\d{4})/, '');
}

/** For LIKE: what is typed means itself. */
export const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');
