import { localeOrDefault } from '#app/_lib/locale.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { AccountNav } from '#components/account/account-nav.tsx';
import { ConfirmBanner } from '#components/account/confirm-banner.tsx';
import { SignOutButton } from '#components/account/sign-out-button.tsx';
import { translator } from '#components/i18n/translator.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import { isStaff } from '#lib/accounts/schema.ts';
import { paths } from '#lib/catalog/paths.ts';
import { todayPath } from '#lib/shop/paths.ts';
import { resendConfirmationAction } from './actions.ts';

const rooms = [
  ...(['account', 'orders', 'designs', 'wishlist', 'reviews', 'addresses', 'security', 'devices', 'privacy'] as const),
];

/** The frame of the account. Each page makes sure by itself that somebody is signed in. */
export default async function AccountLayout({ children, params }: LayoutProps<'/[locale]/account'>) {
  const locale = localeOrDefault((await params).locale);
  const { user } = await getRequester();
  const t = translator(locale, 'account');
  return (
    <div className="wrap grid items-start gap-x-12 gap-y-6 py-8 lg:grid-cols-[14rem_1fr] lg:py-14">
      <div className="min-w-0 lg:sticky lg:top-24">
        <AccountNav
          label={t('title')}
          links={[
            ...(user && isStaff(user) ? [{ href: todayPath(locale), name: translator(locale, 'admin')('nav') }] : []),
            ...rooms.map((room) => ({ href: accountPaths[room](locale), name: t(`rooms.${room}`) })),
          ]}
        />
        <div className="mt-2 max-lg:hidden">
          <SignOutButton
            home={paths.home(locale)}
            texts={{ signOut: t('signOut'), failed: translator(locale, 'problems')('unavailable') }}
          />
        </div>
      </div>
      <div className="min-w-0">
        {user && !user.isVerified && (
          <ConfirmBanner email={user.email} locale={locale} resend={resendConfirmationAction} />
        )}
        {children}
      </div>
    </div>
  );
}
