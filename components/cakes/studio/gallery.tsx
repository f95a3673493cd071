'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Section } from '#components/ui/section.tsx';
import { gallery } from '#lib/cakes/design/gallery.ts';
import { CakeCard } from './cake-card.tsx';
import { useStudioContext } from './studio-context.ts';

/** Cakes of the house to start from. */
export function Gallery() {
  const t = useAreaTexts('cakeStudio');
  const { locale, take } = useStudioContext();
  return (
    <Section id="gallery" title={t('gallery')} text={t('galleryText')}>
      <ul className="grid grid-cols-2 gap-x-5 gap-y-8 sm:grid-cols-3 lg:grid-cols-4">
        {gallery.map(({ id, name, design }) => (
          <li key={id}>
            <CakeCard
              design={design}
              name={name[locale]}
              label={t('galleryTake', { name: name[locale] })}
              onPress={() => take(design, t('galleryTaken', { name: name[locale] }))}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
