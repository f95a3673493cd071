import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { CakeBoard } from '#components/admin/cakes/cake-board.tsx';
import { StaffNav } from '#components/admin/staff-nav.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { translator } from '#components/i18n/translator.ts';
import { listCakes } from '#lib/cakes/list-cakes.ts';
import { cakePaths } from '#lib/cakes/paths.ts';

type Props = PageProps<'/[locale]/admin/cakes'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'cakeBoard')('title'), robots: { index: false } };
}

export default async function CakesPage({ params }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, cakePaths.board(locale));
  const cakes = await listCakes(new Date());
  const t = translator(locale, 'cakeBoard');
  return (
    <div className="wrap pt-6 pb-16">
      <StaffNav locale={locale} here="cakes" />
      <h1 className="text-title">{t('title')}</h1>
      <p className="mt-2 text-lg text-muted">{t('text')}</p>
      <AreaTexts locale={locale} areas={['cakeBoard']}>
        <CakeBoard initial={cakes} locale={locale} />
      </AreaTexts>
    </div>
  );
}
