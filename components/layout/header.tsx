import { AccountLink } from '#components/account/account-link.tsx';
import { CartButton } from '#components/cart/cart-button.tsx';
import { translator } from '#components/i18n/translator.ts';
import { SearchButton } from '#components/search/search-button.tsx';
import { searchTexts } from '#components/search/search-texts.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { Wordmark } from '#components/ui/logo.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Category, Locale } from '#lib/catalog/schema.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { MainMenu } from './main-menu.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

export function Header({ locale, categories }: { locale: Locale; categories: Category[] }) {
  const t = translator(locale, 'layout');
  return (
    <header className="sticky top-0 z-20 bg-page/92 backdrop-blur-md">
      <a
        href="#content"
        className="absolute top-2 left-2 z-30 -translate-y-24 rounded-full bg-primary px-5 py-3 font-semibold text-on-primary focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <div className="wrap flex h-18 items-center justify-between gap-2 lg:gap-6">
        <HoverLink href={paths.home(locale)} aria-label={t('home')} className="rounded-full py-2 pr-2">
          <Wordmark />
        </HoverLink>
        <div className="flex items-center lg:flex-1 lg:justify-end lg:gap-2">
          <div className="order-last lg:order-none lg:mr-auto">
            <MainMenu
              label={t('mainNav')}
              texts={{ open: t('menu'), close: t('closeMenu') }}
              links={categories.map(({ slug, name }) => ({
                href: paths.category(locale, slug),
                name: name[locale],
              }))}
            />
          </div>
          <SearchButton locale={locale} texts={searchTexts(locale)} />
          <AccountLink
            locale={locale}
            texts={{ signIn: translator(locale, 'auth')('signIn'), account: translator(locale, 'account')('title') }}
          />
          <CartButton locale={locale} texts={{ open: translator(locale, 'cart')('title') }} />
          <LanguageSwitch to={locale === 'en' ? 'fr' : 'en'} name={t('language')} label={t('languageLabel')} />
          <ThemeSwitch label={t('theme')} />
        </div>
      </div>
    </header>
  );
}
