import { ActionButton } from '#components/account/action-button.tsx';
import { describeUserAgent } from '#components/account/user-agent.ts';
import { Panel } from '#components/admin/ui/panel.tsx';
import type { Action } from '#components/forms/action.ts';
import { formatMoment } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import type { Device } from '#lib/accounts/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = {
  userId: string;
  devices: Device[];
  locale: Locale;
  signOut: Action<{ userId: string; deviceId: string | null }>;
};

/** Where somebody is signed in; the owner signs them out on one device, or on all. */
export function CustomerDevices({ userId, devices, locale, signOut }: Props) {
  const t = translator(locale, 'adminPeople');
  return (
    <Panel title={t('devices')}>
      {devices.length === 0 && <p className="text-muted">{t('noDevices')}</p>}
      <ul className="divide-y divide-line">
        {devices.map(({ id, userAgent, lastSeenAt }) => {
          const { browser, system } = describeUserAgent(userAgent);
          const name =
            browser && system ? t('deviceOn', { browser, system }) : (browser ?? system ?? t('unknownDevice'));
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2.5">
              <span className="min-w-40 flex-1">
                <span className="block font-medium">{name}</span>
                <span className="block text-sm text-muted">
                  {t('seen', { when: formatMoment(lastSeenAt, locale) })}
                </span>
              </span>
              <ActionButton
                action={signOut}
                input={{ userId, deviceId: id }}
                locale={locale}
                look="plain"
                className="px-2 text-sm"
                label={t('signOutOf', { device: name })}
                done={t('signedOut')}
              >
                {t('signOut')}
              </ActionButton>
            </li>
          );
        })}
      </ul>
      {devices.length > 0 && (
        <ActionButton
          action={signOut}
          input={{ userId, deviceId: null }}
          locale={locale}
          look="danger"
          className="mt-3 w-full border border-danger/40"
          done={t('signedOut')}
        >
          {t('signOutAll')}
        </ActionButton>
      )}
    </Panel>
  );
}
