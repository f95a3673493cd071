import type { Locale } from '#lib/catalog/schema.ts';

/** Addresses of the mailbox that the staff can read. */
export const mailPaths = {
  mails: (locale: Locale, { recipient = '', after = '' }: { recipient?: string; after?: string } = {}) => {
    const query = new URLSearchParams();
    if (recipient) query.set('recipient', recipient);
    if (after) query.set('after', after);
    const base = `/${locale}/admin/mail`;
    return query.size > 0 ? `${base}?${query}` : base;
  },
  mail: (locale: Locale, id: string) => `/${locale}/admin/mail/${id}`,
};
