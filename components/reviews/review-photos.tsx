import { X } from 'lucide-react';
import { translator } from '#components/i18n/translator.ts';
import { Picture } from '#components/ui/picture.tsx';
import type { Locale, Photo, Review } from '#lib/catalog/schema.ts';

type Props = { review: Pick<Review, 'author' | 'photos'>; locale: Locale };

/** Photographs of a review, small; pressed, large. The browser does it all (popover), so it costs no script. */
export function ReviewPhotos({ review: { author, photos }, locale }: Props) {
  if (photos.length === 0) return null;
  const t = translator(locale, 'reviews');
  return (
    <ul className="mt-4 flex flex-wrap gap-2">
      {photos.map((photo, position) => {
        const values = { index: position + 1, count: photos.length, author };
        return (
          <li key={photo.id}>
            {photo.widths.length === 0 ? (
              <span
                role="img"
                aria-label={t('photo', values)}
                className="block size-20 rounded-xl"
                style={{ backgroundColor: photo.color }}
              />
            ) : (
              <Enlargeable
                photo={photo}
                locale={locale}
                texts={{ alt: t('photo', values), enlarge: t('enlarge', values), close: t('closePhoto') }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

type EnlargeableProps = { photo: Photo; locale: Locale; texts: { alt: string; enlarge: string; close: string } };

function Enlargeable({ photo, locale, texts }: EnlargeableProps) {
  const picture = { ...photo, alt: { en: texts.alt, fr: texts.alt } };
  const id = `photo-${photo.id}`;
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={texts.enlarge} className="block cursor-zoom-in rounded-xl">
        <Picture picture={picture} locale={locale} sizes="5rem" isDecorative className="size-20! rounded-xl" />
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={texts.alt}
        className="m-auto max-h-dvh max-w-full rounded-3xl bg-page p-3 shadow-soft backdrop:bg-[#17120e]/75"
      >
        <button
          type="button"
          popoverTarget={id}
          popoverTargetAction="hide"
          aria-label={texts.close}
          className="absolute top-5 right-5 grid size-11 cursor-pointer place-items-center rounded-full bg-page text-text shadow-soft"
        >
          <X aria-hidden="true" className="size-5" />
        </button>
        <Picture
          picture={picture}
          locale={locale}
          sizes="90vw"
          className="h-auto! max-h-[88dvh] w-auto! max-w-[min(90vw,60rem)] rounded-2xl object-contain"
        />
      </div>
    </>
  );
}
