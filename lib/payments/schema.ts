import { z } from 'zod';

/** A card, as it is typed; only the test till ever sees one. Pure. */
const digits = (value: unknown) => (typeof value === 'string' ? value.replace(/[\s-]/g, '') : value);

export const cardSchema = z.object({
  cardNumber: z.preprocess(
    digits,
    z
      .string()
      .regex(/^\d{13,19}$/, { error: 'card' })
      .refine(isLuhn, { error: 'card' }),
  ),
  /** `MM/YY`; good until the end of that month. */
  expiry: z
    .string()
    .trim()
    .regex(/^(0[1-9]|1[0-2])\s*\/\s*\d{2}$/)
    .refine((text) => endOf(text) > Date.now(), { error: 'expired' }),
  cvc: z
    .string()
    .trim()
    .regex(/^\d{3,4}$/, { error: 'cvc' }),
});
export type Card = z.input<typeof cardSchema>;

/** The check digit that every card number ends in (ISO/IEC 7812-1, annex B). */
function isLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

function endOf(expiry: string): number {
  const [month = 0, year = 0] = expiry.split('/').map(Number);
  return Date.UTC(2000 + year, month);
}
