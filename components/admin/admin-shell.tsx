import { ExternalLink } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AccountLink } from '#components/account/account-link.tsx';
import { translator } from '#components/i18n/translator.ts';
import { LanguageSwitch } from '#components/layout/language-switch.tsx';
import { ThemeSwitch } from '#components/layout/theme-switch.tsx';
import { Wordmark } from '#components/ui/logo.tsx';
import { can } from '#lib/accounts/permissions.ts';
import type { User } from '#lib/accounts/schema.ts';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { todayPath } from '#lib/shop/paths.ts';
import { AdminNav } from './admin-nav.tsx';
import { adminGroups, adminPages } from './pages.ts';

type Props = { locale: Locale; user: User; children: ReactNode };

/** What stands around every page of the dashboard: its menu shows what this reader may open. */
export function AdminShell({ locale, user, children }: Props) {
  const t = translator(locale, 'admin');
  const layout = translator(locale, 'layout');
  const groups = adminGroups
    .map((group) => ({
      name: t(`group.${group}`),
      pages: adminPages
        .filter((page) => page.group === group && can(user, page.permission))
        .map(({ name, href }) => ({ name, href: href(locale), label: t(`page.${name}`) })),
    }))
    .filter(({ pages }) => pages.length > 0);
  const settings = (
    <>
      <LanguageSwitch to={locale === 'en' ? 'fr' : 'en'} name={layout('language')} label={layout('languageLabel')} />
      <ThemeSwitch label={layout('theme')} />
    </>
  );
  return (
    <div className="flex-1 xl:grid xl:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <header className="sticky top-0 z-20 flex min-h-16 items-center gap-1 bg-page/95 px-3 backdrop-blur-md sm:px-5 print:hidden xl:h-dvh xl:flex-col xl:items-stretch xl:gap-5 xl:overflow-y-auto xl:border-r xl:border-line xl:px-4 xl:py-5">
        <a
          href="#content"
          className="absolute top-2 left-2 z-30 -translate-y-24 rounded-full bg-primary px-5 py-3 font-semibold text-on-primary focus:translate-y-0"
        >
          {layout('skip')}
        </a>
        <Link
          href={todayPath(locale)}
          prefetch={false}
          aria-label={t('home')}
          className="order-1 mr-auto rounded-full px-2 py-2 xl:order-none xl:mr-0"
        >
          <Wordmark />
        </Link>
        <div className="xl:flex-1">
          <AdminNav label={t('nav')} texts={{ open: layout('menu'), close: layout('closeMenu') }} groups={groups}>
            {settings}
          </AdminNav>
        </div>
        <div className="order-2 flex items-center xl:order-none xl:flex-wrap xl:border-t xl:border-line xl:pt-3">
          <div className="flex items-center max-sm:hidden">{settings}</div>
          <AccountLink
            locale={locale}
            texts={{ signIn: translator(locale, 'auth')('signIn'), account: translator(locale, 'account')('title') }}
          />
          <Link
            href={paths.home(locale)}
            prefetch={false}
            aria-label={t('toShop')}
            title={t('toShop')}
            className="grid size-11 place-items-center rounded-full transition-colors duration-200 hover:text-primary"
          >
            <ExternalLink aria-hidden="true" className="size-5" />
          </Link>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 px-4 pt-4 pb-16 outline-none sm:px-6 xl:px-10 xl:pt-8">
        {children}
      </main>
    </div>
  );
}
