import { locale as rootLocale } from 'next/root-params';
import { localeOrDefault } from '#app/_lib/locale.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Message } from '#components/ui/message.tsx';
import { isStaff } from '#lib/accounts/schema.ts';
import { todayPath } from '#lib/shop/paths.ts';
import NotFound from '../(shop)/not-found.tsx';
import { ShopFrame } from '../shop-frame.tsx';

/** For who is not of the staff it looks like every address of the shop that is no page; the staff go back to work. */
export default async function AdminNotFound() {
  const locale = localeOrDefault(await rootLocale());
  const { user } = await getRequester();
  if (user && isStaff(user)) {
    const t = translator(locale, 'admin');
    return (
      <Message title={t('lost.title')} text={t('lost.text')}>
        <ButtonLink href={todayPath(locale)}>{t('lost.today')}</ButtonLink>
      </Message>
    );
  }
  return (
    <ShopFrame locale={locale}>
      <NotFound />
    </ShopFrame>
  );
}
