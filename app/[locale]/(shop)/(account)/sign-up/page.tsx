import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { openServices } from '#app/_lib/auth-services.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { nextPage } from '#app/_lib/next-page.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { NarrowPage } from '#components/account/narrow-page.tsx';
import { OtherWays } from '#components/account/other-ways.tsx';
import { SignUpForm } from '#components/account/sign-up-form.tsx';
import { TextLink } from '#components/account/text-link.tsx';
import { translator } from '#components/i18n/translator.ts';
import { accountPaths, withNext } from '#lib/accounts/paths.ts';
import { signUpAction } from './actions.ts';

type Props = PageProps<'/[locale]/sign-up'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await requireLocale(params), 'auth');
  return { title: t('signUp'), robots: { index: false } };
}

export default async function SignUpPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  const { asked, next } = await nextPage(locale, searchParams);
  if ((await getRequester()).user) redirect(next);
  const t = translator(locale, 'auth');
  return (
    <NarrowPage
      title={t('signUp')}
      text={t('signUpText')}
      footer={<TextLink href={withNext(accountPaths.signIn(locale), asked)}>{t('toSignIn')}</TextLink>}
    >
      <SignUpForm
        action={signUpAction}
        locale={locale}
        next={next}
        attemptId={randomUUID()}
        texts={{
          name: t('name'),
          email: t('email'),
          emailHint: t('emailHint'),
          password: t('password'),
          passwordHint: t('passwordHint'),
          submit: t('signUp'),
        }}
      />
      <OtherWays locale={locale} services={openServices()} next={next} />
    </NarrowPage>
  );
}
