import { accountMetadata } from '#app/_lib/account-page.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireSignedIn } from '#app/_lib/requester.ts';
import { AccountPage } from '#components/account/account-page.tsx';
import { AddressBook } from '#components/account/address-book.tsx';
import { translator } from '#components/i18n/translator.ts';
import { listAddresses } from '#lib/accounts/addresses.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import { makeDefaultAction, removeAddressAction, saveAddressAction } from './actions.ts';

type Props = PageProps<'/[locale]/account/addresses'>;

export const dynamic = 'force-dynamic';

export const generateMetadata = ({ params }: Props) => accountMetadata(params, 'addresses');

export default async function AddressesPage({ params }: Props) {
  const locale = await requireLocale(params);
  const { user } = await requireSignedIn(locale, accountPaths.addresses(locale));
  const t = translator(locale, 'addresses');
  return (
    <AccountPage title={translator(locale, 'account')('rooms.addresses')} text={t('text')}>
      <AddressBook
        addresses={await listAddresses(user.id)}
        locale={locale}
        actions={{ save: saveAddressAction, remove: removeAddressAction, makeDefault: makeDefaultAction }}
        texts={{
          label: t('label'),
          labelHint: t('labelHint'),
          name: t('name'),
          street: t('street'),
          postcode: t('postcode'),
          city: t('city'),
          save: t('save'),
          cancel: t('cancel'),
          saved: t('saved'),
          add: t('add'),
          edit: t('edit'),
          remove: t('remove'),
          removed: t('removed'),
          makeDefault: t('makeDefault'),
          isDefault: t('isDefault'),
          madeDefault: t('madeDefault'),
          none: t('none'),
        }}
      />
    </AccountPage>
  );
}
