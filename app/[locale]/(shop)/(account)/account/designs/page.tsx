import { accountMetadata } from '#app/_lib/account-page.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireSignedIn } from '#app/_lib/requester.ts';
import { AccountPage } from '#components/account/account-page.tsx';
import { DesignList } from '#components/cakes/design-list.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { accountPaths } from '#lib/accounts/paths.ts';
import { studioPath } from '#lib/cakes/design/paths.ts';
import { listSavedDesigns } from '#lib/cakes/saved-designs.ts';
import { deleteDesign, renameDesign } from '../../../cakes/actions.ts';

type Props = PageProps<'/[locale]/account/designs'>;

export const dynamic = 'force-dynamic';

export const generateMetadata = ({ params }: Props) => accountMetadata(params, 'designs');

export default async function DesignsPage({ params }: Props) {
  const locale = await requireLocale(params);
  const { user } = await requireSignedIn(locale, accountPaths.designs(locale));
  const designs = await listSavedDesigns(user.id);
  const t = translator(locale, 'cakeStudio');
  return (
    <AccountPage
      title={translator(locale, 'account')('rooms.designs')}
      text={designs.length > 0 ? t('accountText') : t('savedNone')}
    >
      <AreaTexts locale={locale} areas={['cakeStudio']}>
        <DesignList designs={designs} locale={locale} actions={{ rename: renameDesign, remove: deleteDesign }} />
      </AreaTexts>
      <div>
        <ButtonLink href={studioPath(locale)}>{t('toStudio')}</ButtonLink>
      </div>
    </AccountPage>
  );
}
