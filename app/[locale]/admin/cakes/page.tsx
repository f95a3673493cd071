import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { CakeBoard } from '#components/admin/cakes/cake-board.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { translator } from '#components/i18n/translator.ts';
import { listCakes } from '#lib/cakes/list-cakes.ts';
import { cakePaths } from '#lib/cakes/paths.ts';
import { advance, ask } from './actions.ts';

type Props = PageProps<'/[locale]/admin/cakes'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'cakeBoard')('title'), robots: { index: false } };
}

export default async function CakesPage({ params }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, cakePaths.board(locale), 'orders');
  const cakes = await listCakes(new Date());
  const t = translator(locale, 'cakeBoard');
  const problems = translator(locale, 'problems');
  const reasons = {
    'cake-not-yours-yet': problems('cake-not-yours-yet'),
    'cake-is-over': problems('cake-is-over'),
    'cake-step': problems('cake-step'),
    'question-open': problems('question-open'),
  };
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      <AreaTexts locale={locale} areas={['cakeBoard']}>
        <CakeBoard initial={cakes} locale={locale} reasons={reasons} advance={advance} ask={ask} />
      </AreaTexts>
    </>
  );
}
