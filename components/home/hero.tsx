import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Picture } from '#components/ui/picture.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale, Picture as PictureData } from '#lib/catalog/schema.ts';
import { Stamp } from './stamp.tsx';

/** `breads` and `cake` are where its two links lead. */
export function Hero(props: { picture: PictureData; locale: Locale; breads: string; cake: string }) {
  const { picture, locale } = props;
  const t = translator(locale, 'home');
  return (
    <section className="wrap pt-8 lg:pt-14">
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[1.5fr_1fr] lg:items-end">
        <h1 className="max-w-[12ch] text-hero">{t('heroTitle')}</h1>
        <div>
          <p className="max-w-[46ch] text-lg">{t('heroText')}</p>
          <div className="mt-6 flex flex-wrap gap-3">
            <ButtonLink href={paths.category(locale, props.breads)}>{t('heroBread')}</ButtonLink>
            <ButtonLink href={paths.product(locale, props.cake)} look="quiet">
              {t('heroCake')}
            </ButtonLink>
          </div>
        </div>
      </div>
      <div className="relative mt-10 max-sm:-mx-5 lg:mt-14">
        <Picture
          picture={picture}
          locale={locale}
          sizes="(min-width: 84rem) 78rem, (min-width: 40rem) 100vw, 150vw"
          isLead
          className="aspect-[5/4] shadow-soft sm:aspect-[2/1] sm:rounded-3xl lg:aspect-[12/5]"
        />
        <div className="absolute -top-8 right-4 size-28 sm:-top-10 sm:right-10 sm:size-36 lg:size-40">
          <Stamp text={t('stamp')} />
        </div>
      </div>
    </section>
  );
}
