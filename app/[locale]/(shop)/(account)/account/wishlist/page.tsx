import { accountMetadata } from '#app/_lib/account-page.ts';
import { listProducts } from '#app/_lib/catalog.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireSignedIn } from '#app/_lib/requester.ts';
import { wishAction } from '#app/_lib/wish-action.ts';
import { AccountPage } from '#components/account/account-page.tsx';
import { WishGrid } from '#components/account/wish-grid.tsx';
import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { accountPaths } from '#lib/accounts/paths.ts';
import { listWishes } from '#lib/accounts/wishlist.ts';
import { paths } from '#lib/catalog/paths.ts';

type Props = PageProps<'/[locale]/account/wishlist'>;

export const dynamic = 'force-dynamic';

export const generateMetadata = ({ params }: Props) => accountMetadata(params, 'wishlist');

export default async function WishlistPage({ params }: Props) {
  const locale = await requireLocale(params);
  const { user } = await requireSignedIn(locale, accountPaths.wishlist(locale));
  const products = await listProducts(await listWishes(user.id));
  const t = translator(locale, 'wishlist');
  return (
    <AccountPage title={t('title')} {...(products.length === 0 && { text: t('none') })}>
      {products.length > 0 ? (
        <WishGrid products={products} locale={locale} action={wishAction} />
      ) : (
        <div>
          <ButtonLink href={paths.home(locale)}>{t('toShop')}</ButtonLink>
        </div>
      )}
    </AccountPage>
  );
}
