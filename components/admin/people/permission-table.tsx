import { Check, Minus } from 'lucide-react';
import { Cell, Table } from '#components/admin/ui/table.tsx';
import { translator } from '#components/i18n/translator.ts';
import { can, permissionNames } from '#lib/accounts/permissions.ts';
import type { Locale } from '#lib/catalog/schema.ts';

const staffRoles = ['baker', 'owner'] as const;

/** What each role may do, as the server checks it. */
export function PermissionTable({ locale }: { locale: Locale }) {
  const t = translator(locale, 'adminPeople');
  const head = [
    { key: 'may', label: t('may') },
    ...staffRoles.map((role) => ({ key: role, label: t(`roleOf.${role}`) })),
  ];
  return (
    <Table caption={t('mayTitle')} head={head}>
      {permissionNames.map((permission) => (
        <tr key={permission}>
          <Cell>{t(`permission.${permission}`)}</Cell>
          {staffRoles.map((role) => {
            const may = can({ role }, permission);
            const Icon = may ? Check : Minus;
            return (
              <Cell key={role}>
                <Icon aria-hidden="true" className={`size-5 ${may ? 'text-success' : 'text-muted'}`} />
                <span className="sr-only">{t(may ? 'yes' : 'no')}</span>
              </Cell>
            );
          })}
        </tr>
      ))}
    </Table>
  );
}
