import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { ForgotForm } from '#components/account/forgot-form.tsx';
import { NarrowPage } from '#components/account/narrow-page.tsx';
import { TextLink } from '#components/account/text-link.tsx';
import { translator } from '#components/i18n/translator.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import { forgotPasswordAction } from './actions.ts';

type Props = PageProps<'/[locale]/forgot-password'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await requireLocale(params), 'auth');
  return { title: t('forgotTitle'), robots: { index: false } };
}

export default async function ForgotPasswordPage({ params }: Props) {
  const locale = await requireLocale(params);
  const t = translator(locale, 'auth');
  return (
    <NarrowPage
      title={t('forgotTitle')}
      text={t('forgotText')}
      footer={<TextLink href={accountPaths.signIn(locale)}>{t('backToSignIn')}</TextLink>}
    >
      <ForgotForm
        action={forgotPasswordAction}
        locale={locale}
        texts={{ email: t('email'), submit: t('forgotSubmit'), sent: t('forgotSent') }}
      />
    </NarrowPage>
  );
}
