import { locale as rootLocale } from 'next/root-params';
import { localeOrDefault } from '#app/_lib/locale.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { isStaff } from '#lib/accounts/schema.ts';
import NotFound from '../(shop)/not-found.tsx';
import { ShopFrame } from '../shop-frame.tsx';

/** For who is not of the staff it looks like every address of the shop that is no page. */
export default async function AdminNotFound() {
  const { user } = await getRequester();
  if (user && isStaff(user)) return <NotFound />;
  return (
    <ShopFrame locale={localeOrDefault(await rootLocale())}>
      <NotFound />
    </ShopFrame>
  );
}
