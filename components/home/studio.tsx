import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Picture } from '#components/ui/picture.tsx';
import { studioPath } from '#lib/cakes/design/paths.ts';
import type { Locale, Picture as PictureData } from '#lib/catalog/schema.ts';

/** The invitation to design a cake; its words lie on the empty side of the picture. */
export function Studio({ picture, locale }: { picture: PictureData; locale: Locale }) {
  const t = translator(locale, 'home');
  return (
    <section aria-labelledby="studio" className="wrap mt-24 lg:mt-32">
      <div className="on-plaster relative overflow-hidden rounded-3xl bg-page text-text shadow-soft">
        <Picture
          picture={picture}
          locale={locale}
          sizes="(min-width: 84rem) 78rem, (min-width: 40rem) 100vw, 150vw"
          className="aspect-[5/4] object-[68%_50%] sm:aspect-[2/1] sm:object-center"
        />
        <div className="p-7 sm:absolute sm:inset-y-0 sm:left-0 sm:flex sm:w-[42%] sm:flex-col sm:justify-center sm:p-10 lg:p-16">
          <h2 id="studio" className="text-section lg:text-title">
            {t('studioTitle')}
          </h2>
          <p className="mt-4 mb-6 lg:text-lg">{t('studioText')}</p>
          <div>
            <ButtonLink href={studioPath(locale)}>{t('studioLink')}</ButtonLink>
          </div>
        </div>
      </div>
    </section>
  );
}
