import { withoutPrefix } from './filter.ts';

/**
 * Whose uses of a discount code count: an address of mail, as everywhere, or of who gives none the telephone, however it is
 * written. Null while neither is known. Pure.
 */
export function personOf({ email, phone }: { email: string; phone: string }): string | null {
  if (email !== '') return email;
  const digits = withoutPrefix(phone.replaceAll(/[^0-9]/g, ''));
  return digits === '' ? null : `tel:${digits}`;
}
