import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { requireLocale } from '#app/_lib/locale.ts';
import { queryValue } from '#app/_lib/next-page.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { NarrowPage } from '#components/account/narrow-page.tsx';
import { ResetForm } from '#components/account/reset-form.tsx';
import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Message } from '#components/ui/message.tsx';
import { accountPaths } from '#lib/accounts/paths.ts';
import { canReset } from '#lib/accounts/reset-password.ts';
import { resetPasswordAction } from './actions.ts';

type Props = PageProps<'/[locale]/reset-password'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await requireLocale(params), 'auth');
  return { title: t('resetTitle'), robots: { index: false }, referrer: 'same-origin' };
}

export default async function ResetPasswordPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  const token = (await queryValue(searchParams, 'token')) ?? '';
  const t = translator(locale, 'auth');
  if (!(await canReset(token))) {
    // Drawn anew as the action has signed them in, too.
    if ((await getRequester()).user) redirect(accountPaths.account(locale));
    return (
      <Message title={t('linkUsedTitle')} text={t('resetUsedText')}>
        <ButtonLink href={accountPaths.forgotPassword(locale)}>{t('forgotTitle')}</ButtonLink>
      </Message>
    );
  }
  return (
    <NarrowPage title={t('resetTitle')} text={t('resetText')}>
      <ResetForm
        action={resetPasswordAction}
        locale={locale}
        next={accountPaths.account(locale)}
        attemptId={randomUUID()}
        token={token}
        texts={{ password: t('newPassword'), passwordHint: t('passwordHint'), submit: t('resetSubmit') }}
      />
    </NarrowPage>
  );
}
