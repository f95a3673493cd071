'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Panel } from '#components/admin/ui/panel.tsx';
import type { Action } from '#components/forms/action.ts';
import { SelectField } from '#components/forms/fields.tsx';
import { useAction } from '#components/forms/use-action.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { ConfirmButton } from '#components/ui/confirm-button.tsx';
import { notify } from '#components/ui/notify.ts';
import { type CustomerView, type Role, roles } from '#lib/accounts/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type RoleAction = Action<{ userId: string; role: Role }>;
type Props = {
  customer: CustomerView;
  locale: Locale;
  /** Null for one's own role. */
  action: RoleAction | null;
};

/** What somebody may do in the shop. */
export function RoleForm({ customer, locale, action }: Props) {
  const t = useAreaTexts('adminPeople');
  return (
    <Panel title={t('roleTitle')}>
      <p className="mb-3 text-muted">{action ? t('roleText') : t('ownRole')}</p>
      {action ? (
        // Another role is another form.
        <RoleChoice key={customer.role} customer={customer} locale={locale} action={action} />
      ) : (
        <p className="font-medium">{t(`roleOf.${customer.role}`)}</p>
      )}
    </Panel>
  );
}

function RoleChoice({ customer, locale, action }: Props & { action: RoleAction }) {
  const t = useAreaTexts('adminPeople');
  const router = useRouter();
  const [role, setRole] = useState<Role>(customer.role);
  const { run, isPending } = useAction(action, locale);

  async function change() {
    const answer = await run({ userId: customer.id, role });
    if (!answer) return;
    router.refresh();
    await notify(answer.ok ? t('roleDone') : answer.message, { tone: answer.ok ? 'plain' : 'error' });
  }

  return (
    <div className="grid gap-3">
      <SelectField
        name="role"
        label={t('roleLabel')}
        value={role}
        onChange={({ target }) => setRole(roles.find((each) => each === target.value) ?? role)}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {t(`roleOf.${each}`)}
          </option>
        ))}
      </SelectField>
      <ConfirmButton
        look="quiet"
        className="border border-line"
        isPending={isPending}
        disabled={role === customer.role}
        texts={{
          title: t('roleAsk'),
          text: t('roleAskText', { name: customer.name, role: t(`roleOf.${role}`) }),
          confirm: t('roleSave'),
          cancel: t('keep'),
        }}
        onConfirm={() => void change()}
      >
        {t('roleSave')}
      </ConfirmButton>
    </div>
  );
}
