import { accountMetadata } from '#app/_lib/account-page.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireSignedIn } from '#app/_lib/requester.ts';
import { AccountPage } from '#components/account/account-page.tsx';
import { ActionButton } from '#components/account/action-button.tsx';
import { DeviceList } from '#components/account/device-list.tsx';
import { translator } from '#components/i18n/translator.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import { listDevices } from '#lib/accounts/sessions.ts';
import { endSessionAction, endSessionsAction } from './actions.ts';

type Props = PageProps<'/[locale]/account/devices'>;

export const dynamic = 'force-dynamic';

export const generateMetadata = ({ params }: Props) => accountMetadata(params, 'devices');

export default async function DevicesPage({ params }: Props) {
  const locale = await requireLocale(params);
  const { user, sessionId } = await requireSignedIn(locale, accountPaths.devices(locale));
  const t = translator(locale, 'account');
  const signIn = accountPaths.signIn(locale);
  return (
    <AccountPage title={t('rooms.devices')} text={t('devicesText')}>
      <DeviceList
        devices={await listDevices(user.id, sessionId)}
        locale={locale}
        end={endSessionAction}
        home={signIn}
      />
      <div>
        <ActionButton
          action={endSessionsAction}
          input={{}}
          locale={locale}
          look="danger"
          className="border border-danger/40"
          leaveTo={signIn}
        >
          {t('signOutEverywhere')}
        </ActionButton>
      </div>
    </AccountPage>
  );
}
