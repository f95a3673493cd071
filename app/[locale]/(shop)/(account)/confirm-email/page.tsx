import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { queryValue } from '#app/_lib/next-page.ts';
import { problemText } from '#app/_lib/problems.ts';
import { requireSignedIn } from '#app/_lib/requester.ts';
import { ConfirmForm } from '#components/account/confirm-form.tsx';
import { NarrowPage } from '#components/account/narrow-page.tsx';
import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Message } from '#components/ui/message.tsx';
import { peekConfirmation } from '#lib/accounts/confirm-email.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import { AppError } from '#lib/platform/errors.ts';
import { confirmEmailAction } from './actions.ts';

type Props = PageProps<'/[locale]/confirm-email'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await requireLocale(params), 'auth');
  return { title: t('confirmTitle'), robots: { index: false }, referrer: 'same-origin' };
}

export default async function ConfirmEmailPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  const token = (await queryValue(searchParams, 'token')) ?? '';
  const { user } = await requireSignedIn(locale, accountPaths.confirmEmail(locale, token));
  const t = translator(locale, 'auth');
  const found = await peekConfirmation(user.id, token).catch((error: unknown) => {
    if (error instanceof AppError && error.code !== 'unavailable') return error;
    throw error;
  });
  if (found instanceof AppError) {
    return (
      <Message title={t('linkUsedTitle')} text={problemText(locale, found)}>
        <ButtonLink href={accountPaths.account(locale)}>{t('toAccount')}</ButtonLink>
      </Message>
    );
  }
  return (
    <NarrowPage title={t('confirmTitle')} text={t('confirmText', { email: found })}>
      <ConfirmForm
        action={confirmEmailAction}
        locale={locale}
        next={accountPaths.account(locale)}
        attemptId={randomUUID()}
        token={token}
        text={t('confirmSubmit')}
      />
    </NarrowPage>
  );
}
