import { accountMetadata } from '#app/_lib/account-page.ts';
import { openServices } from '#app/_lib/auth-services.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { queryValue } from '#app/_lib/next-page.ts';
import { requireSignedIn } from '#app/_lib/requester.ts';
import { signInProblem } from '#app/_lib/sign-in-problem.ts';
import { AccountPage } from '#components/account/account-page.tsx';
import { ActionButton } from '#components/account/action-button.tsx';
import { EmailForm } from '#components/account/email-form.tsx';
import { PasswordForm } from '#components/account/password-form.tsx';
import { ServiceList } from '#components/account/service-list.tsx';
import { Sheet } from '#components/account/sheet.tsx';
import { translator } from '#components/i18n/translator.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import { getProfile } from '#lib/accounts/profile.ts';
import { changeEmailAction, changePasswordAction, sendPasswordLinkAction, unlinkServiceAction } from './actions.ts';

type Props = PageProps<'/[locale]/account/security'>;

export const dynamic = 'force-dynamic';

export const generateMetadata = ({ params }: Props) => accountMetadata(params, 'security');

export default async function SecurityPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  const { user } = await requireSignedIn(locale, accountPaths.security(locale));
  const profile = await getProfile(user.id);
  const hasPassword = profile?.hasPassword ?? true;
  const t = translator(locale, 'account');
  const auth = translator(locale, 'auth');
  return (
    <AccountPage title={t('rooms.security')}>
      <Sheet id="email" title={t('emailTitle')} text={t('emailText', { email: user.email })}>
        <EmailForm
          action={changeEmailAction}
          locale={locale}
          hasPassword={hasPassword}
          texts={{
            email: t('newEmail'),
            current: t('currentPassword'),
            submit: t('emailSubmit'),
            done: t('emailDone'),
          }}
        />
      </Sheet>
      <Sheet id="password" title={t('passwordTitle')} text={hasPassword ? t('passwordText') : t('passwordNone')}>
        {hasPassword ? (
          <PasswordForm
            action={changePasswordAction}
            locale={locale}
            email={user.email}
            texts={{
              current: t('currentPassword'),
              password: auth('newPassword'),
              passwordHint: auth('passwordHint'),
              submit: t('passwordSubmit'),
              done: t('passwordDone'),
            }}
          />
        ) : (
          <ActionButton
            action={sendPasswordLinkAction}
            input={{}}
            locale={locale}
            look="quiet"
            className="border border-line"
            done={t('resent')}
          >
            {t('passwordSendLink')}
          </ActionButton>
        )}
      </Sheet>
      <ServiceList
        open={openServices()}
        linked={profile?.services ?? []}
        locale={locale}
        problem={signInProblem(locale, await queryValue(searchParams, 'error'))}
        unlink={unlinkServiceAction}
      />
    </AccountPage>
  );
}
