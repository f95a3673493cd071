import { Badge } from '#components/admin/ui/badge.tsx';
import { Cell, Table } from '#components/admin/ui/table.tsx';
import { formatDate } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { accountPaths } from '#lib/accounts/paths.ts';
import type { CustomerLine } from '#lib/accounts/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';

/** People with an account, in rows. */
export function CustomerTable({ customers, locale }: { customers: CustomerLine[]; locale: Locale }) {
  const t = translator(locale, 'adminPeople');
  const head = (['name', 'email', 'role', 'since'] as const).map((key) => ({ key, label: t(key) }));
  return (
    <Table caption={t('caption')} head={head}>
      {customers.map(({ id, name, email, role, since }) => (
        <tr key={id} className="relative transition-colors duration-150 hover:bg-plaster/40">
          <Cell className="min-w-36">
            <HoverLink
              href={accountPaths.customer(locale, id)}
              className="-my-2.5 inline-flex min-h-11 items-center font-semibold wrap-anywhere text-primary underline-offset-4 after:absolute after:inset-0 hover:underline"
            >
              {name}
            </HoverLink>
          </Cell>
          <Cell className="min-w-60 wrap-anywhere">{email}</Cell>
          <Cell>{role === 'shopper' ? t('roleOf.shopper') : <Badge tone="warm">{t(`roleOf.${role}`)}</Badge>}</Cell>
          <Cell className="whitespace-nowrap text-muted">{formatDate(since, locale)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
