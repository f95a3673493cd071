import { Download } from 'lucide-react';
import { accountMetadata } from '#app/_lib/account-page.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireSignedIn } from '#app/_lib/requester.ts';
import { AccountPage } from '#components/account/account-page.tsx';
import { DeleteForm } from '#components/account/delete-form.tsx';
import { Sheet } from '#components/account/sheet.tsx';
import { translator } from '#components/i18n/translator.ts';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import { accountPaths } from '#lib/accounts/paths.ts';
import { getProfile } from '#lib/accounts/profile.ts';
import { paths } from '#lib/catalog/paths.ts';
import { deleteAccountAction } from './actions.ts';

type Props = PageProps<'/[locale]/account/privacy'>;

export const dynamic = 'force-dynamic';

export const generateMetadata = ({ params }: Props) => accountMetadata(params, 'privacy');

export default async function PrivacyPage({ params }: Props) {
  const locale = await requireLocale(params);
  const { user } = await requireSignedIn(locale, accountPaths.privacy(locale));
  const hasPassword = (await getProfile(user.id))?.hasPassword ?? true;
  const t = translator(locale, 'account');
  return (
    <AccountPage title={t('rooms.privacy')}>
      <Sheet id="export" title={t('exportTitle')} text={t('exportText')}>
        <a href={accountPaths.myData} download className={`${BUTTON} ${buttonLooks.quiet} border border-line`}>
          <Download aria-hidden="true" className="size-5" />
          {t('exportSubmit')}
        </a>
      </Sheet>
      <Sheet id="delete" title={t('deleteTitle')} text={t('deleteText')}>
        <DeleteForm
          action={deleteAccountAction}
          locale={locale}
          hasPassword={hasPassword}
          home={paths.home(locale)}
          texts={{
            open: t('deleteOpen'),
            proof: hasPassword ? t('deletePassword') : t('deleteEmail', { email: user.email }),
            submit: t('deleteSubmit'),
            keep: t('deleteKeep'),
          }}
        />
      </Sheet>
    </AccountPage>
  );
}
