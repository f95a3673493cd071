import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { openServices } from '#app/_lib/auth-services.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { nextPage, queryValue } from '#app/_lib/next-page.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { signInProblem, signInProblems } from '#app/_lib/sign-in-problem.ts';
import { NarrowPage } from '#components/account/narrow-page.tsx';
import { OtherWays } from '#components/account/other-ways.tsx';
import { SignInForm } from '#components/account/sign-in-form.tsx';
import { TextLink } from '#components/account/text-link.tsx';
import { translator } from '#components/i18n/translator.ts';
import { accountPaths, withNext } from '#lib/accounts/paths.ts';

type Props = PageProps<'/[locale]/sign-in'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await requireLocale(params), 'auth');
  return { title: t('signIn'), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  const { asked, next } = await nextPage(locale, searchParams);
  if ((await getRequester()).user) redirect(next);
  const t = translator(locale, 'auth');
  return (
    <NarrowPage
      title={t('signIn')}
      text={asked?.includes('/confirm-email') ? t('signInToConfirm') : t('signInText')}
      problem={signInProblem(locale, await queryValue(searchParams, 'error'))}
      footer={
        <>
          <TextLink href={accountPaths.forgotPassword(locale)}>{t('forgot')}</TextLink>
          <TextLink href={withNext(accountPaths.signUp(locale), asked)}>{t('toSignUp')}</TextLink>
        </>
      }
    >
      <SignInForm
        locale={locale}
        next={next}
        problems={signInProblems(locale)}
        texts={{ email: t('email'), password: t('password'), submit: t('signIn') }}
      />
      <OtherWays locale={locale} services={openServices()} next={next} />
    </NarrowPage>
  );
}
