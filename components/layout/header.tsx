import type { ReactNode } from 'react';
import { AccountLink } from '#components/account/account-link.tsx';
import type { CartActions } from '#components/cart/actions.ts';
import { CartButton } from '#components/cart/cart-button.tsx';
import { textsOf, translator } from '#components/i18n/translator.ts';
import type { MarkRead } from '#components/live/actions.ts';
import { BellSlot } from '#components/live/bell-slot.tsx';
import { SearchButton } from '#components/search/search-button.tsx';
import { searchTexts } from '#components/search/search-texts.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { Wordmark } from '#components/ui/logo.tsx';
import { studioPath } from '#lib/cakes/design/paths.ts';
import { MOST_OF_ONE } from '#lib/cart/schema.ts';
import { paths } from '#lib/catalog/paths.ts';
import type { Category, Locale } from '#lib/catalog/schema.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { MainMenu } from './main-menu.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

type Props = { locale: Locale; categories: Category[]; cartActions: CartActions; markNewsRead: MarkRead };

/** On phones the account, the language and the light are in the menu. */
export function Header({ locale, categories, cartActions, markNewsRead }: Props) {
  const t = translator(locale, 'layout');
  const account = (
    <AccountLink
      locale={locale}
      texts={{ signIn: translator(locale, 'auth')('signIn'), account: translator(locale, 'account')('title') }}
    />
  );
  const settings = (
    <>
      <LanguageSwitch to={locale === 'en' ? 'fr' : 'en'} name={t('language')} label={t('languageLabel')} />
      <ThemeSwitch label={t('theme')} />
    </>
  );
  return (
    <header className="sticky top-0 z-20 bg-page/92 backdrop-blur-md">
      <a
        href="#content"
        className="absolute top-2 left-2 z-30 -translate-y-24 rounded-full bg-primary px-5 py-3 font-semibold text-on-primary focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <div className="wrap flex h-18 items-center lg:gap-1">
        <HoverLink href={paths.home(locale)} aria-label={t('home')} className="mr-auto rounded-full py-2 pr-2 xl:mr-4">
          <Wordmark />
        </HoverLink>
        <div className="order-last -mr-2.5 xl:order-none xl:mr-auto">
          <MainMenu
            label={t('mainNav')}
            texts={{ open: t('menu'), close: t('closeMenu') }}
            links={[
              ...categories.map(({ slug, name }) => ({ href: paths.category(locale, slug), name: name[locale] })),
              { href: studioPath(locale), name: t('studio') },
            ]}
          >
            {account}
            {settings}
          </MainMenu>
        </div>
        {/* First in its row: what comes late takes of the empty room before it, and moves nothing. */}
        <BellSlot locale={locale} markRead={markNewsRead} />
        <BesideThePhone>{settings}</BesideThePhone>
        <SearchButton locale={locale} texts={searchTexts(locale)} />
        <BesideThePhone>{account}</BesideThePhone>
        <div className="xl:-mr-2.5">
          <CartButton locale={locale} texts={textsOf(locale, 'cart')} actions={cartActions} most={MOST_OF_ONE} />
        </div>
      </div>
    </header>
  );
}

/** Where there is room for it. */
function BesideThePhone({ children }: { children: ReactNode }) {
  return <div className="hidden items-center sm:flex lg:gap-1">{children}</div>;
}
