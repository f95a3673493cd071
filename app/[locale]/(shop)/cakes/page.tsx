import type { Metadata } from 'next';
import { getHeroes } from '#app/_lib/catalog.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { pageMetadata } from '#app/_lib/page-metadata.ts';
import { Studio } from '#components/cakes/studio/studio.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { translator } from '#components/i18n/translator.ts';
import { studioPath } from '#lib/cakes/design/paths.ts';
import { addCake } from '../(cart)/basket/actions.ts';
import { saveDesign } from './actions.ts';

type Props = PageProps<'/[locale]/cakes'>;

export const revalidate = false;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  const t = translator(locale, 'cakeStudio');
  const { cake } = await getHeroes();
  return pageMetadata({
    locale,
    title: t('metaTitle'),
    description: t('metaDescription'),
    path: (other) => studioPath(other),
    picture: cake,
  });
}

/** The same for everybody: what is designed lives in the browser, and behind the `#` of the address. */
export default async function CakesPage({ params }: Props) {
  const locale = await requireLocale(params);
  const t = translator(locale, 'cakeStudio');
  return (
    <>
      <div className="wrap pt-6 lg:pt-8">
        <h1 className="text-title">{t('title')}</h1>
        <p className="mt-3 max-w-prose text-lg text-muted">{t('intro')}</p>
      </div>
      <AreaTexts locale={locale} areas={['cakeStudio', 'cakeParts', 'cakeRules']}>
        <Studio locale={locale} actions={{ addCake, saveDesign }} />
      </AreaTexts>
    </>
  );
}
