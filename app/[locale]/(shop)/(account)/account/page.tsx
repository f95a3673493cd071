import { accountMetadata } from '#app/_lib/account-page.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireSignedIn } from '#app/_lib/requester.ts';
import { AccountPage } from '#components/account/account-page.tsx';
import { AvatarPicker } from '#components/account/avatar-picker.tsx';
import { ChoicesForm } from '#components/account/choices-form.tsx';
import { ProfileForm } from '#components/account/profile-form.tsx';
import { Sheet } from '#components/account/sheet.tsx';
import { SignOutButton } from '#components/account/sign-out-button.tsx';
import { translator } from '#components/i18n/translator.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import { getProfile } from '#lib/accounts/profile.ts';
import { paths } from '#lib/catalog/paths.ts';
import { changeChoicesAction, changeProfileAction, removeAvatarAction } from './actions.ts';

type Props = PageProps<'/[locale]/account'>;

export const dynamic = 'force-dynamic';

export const generateMetadata = ({ params }: Props) => accountMetadata(params, 'account');

export default async function OverviewPage({ params }: Props) {
  const locale = await requireLocale(params);
  const { user } = await requireSignedIn(locale, accountPaths.account(locale));
  const profile = await getProfile(user.id);
  const t = translator(locale, 'account');
  return (
    <AccountPage title={t('hello', { name: user.name })} text={user.email}>
      <Sheet id="picture" title={t('pictureTitle')}>
        <AvatarPicker
          user={{ name: user.name, avatarId: user.avatarId }}
          locale={locale}
          remove={removeAvatarAction}
          texts={{
            choose: t('pictureChoose'),
            remove: t('pictureRemove'),
            hint: t('pictureHint'),
            done: t('pictureDone'),
            removed: t('pictureRemoved'),
            tooLarge: translator(locale, 'problems')('picture-too-large'),
            failed: translator(locale, 'problems')('unavailable'),
          }}
        />
      </Sheet>
      <Sheet id="profile" title={t('profileTitle')}>
        <ProfileForm
          action={changeProfileAction}
          locale={locale}
          name={user.name}
          language={user.locale}
          texts={{
            name: t('name'),
            language: t('language'),
            languageHint: t('languageHint'),
            submit: t('save'),
            done: t('saved'),
          }}
        />
      </Sheet>
      {profile && (
        <Sheet id="mail" title={t('mailTitle')}>
          <ChoicesForm
            action={changeChoicesAction}
            locale={locale}
            choices={{ wantsNews: profile.wantsNews, wantsReadyMail: profile.wantsReadyMail }}
            texts={{
              ready: t('mailReady'),
              readyHint: t('mailReadyHint'),
              news: t('mailNews'),
              newsHint: t('mailNewsHint'),
              submit: t('save'),
              done: t('saved'),
            }}
          />
        </Sheet>
      )}
      <div className="lg:hidden">
        <SignOutButton
          home={paths.home(locale)}
          texts={{ signOut: t('signOut'), failed: translator(locale, 'problems')('unavailable') }}
        />
      </div>
    </AccountPage>
  );
}
