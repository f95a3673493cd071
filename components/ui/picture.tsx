import { preload } from 'react-dom';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale, Picture as PictureData } from '#lib/catalog/schema.ts';

type Props = {
  picture: PictureData;
  locale: Locale;
  /** How wide it is shown, as in the `sizes` attribute. */
  sizes: string;
  /** The page's largest picture: fetched first and preloaded. */
  isLead?: boolean;
  /** Beside a text that says the same, so screen readers skip it. */
  isDecorative?: boolean;
  className?: string;
};

/** A stored picture in its sizes, AVIF before WebP; takes its place before it has loaded. */
export function Picture({ picture, locale, sizes, isLead = false, isDecorative = false, className = '' }: Props) {
  if (isLead) {
    preload(address(picture, 'avif'), {
      as: 'image',
      type: 'image/avif',
      imageSrcSet: sourceSet(picture, 'avif'),
      imageSizes: sizes,
      fetchPriority: 'high',
    });
  }
  return (
    <picture className="block">
      <source type="image/avif" srcSet={sourceSet(picture, 'avif')} sizes={sizes} />
      <source type="image/webp" srcSet={sourceSet(picture, 'webp')} sizes={sizes} />
      <img
        src={address(picture, 'webp')}
        alt={isDecorative ? '' : picture.alt[locale]}
        width={picture.width}
        height={picture.height}
        loading={isLead ? 'eager' : 'lazy'}
        fetchPriority={isLead ? 'high' : 'auto'}
        decoding="async"
        className={`block h-auto w-full object-cover ${className}`}
        style={{ backgroundColor: picture.color }}
      />
    </picture>
  );
}

function sourceSet(picture: PictureData, format: 'avif' | 'webp'): string {
  return picture.widths.map((width) => `${paths.picture(picture.id, width, format)} ${width}w`).join(', ');
}

/** The size for browsers that read no `srcset`: the smallest that fills a phone. */
function address(picture: PictureData, format: 'avif' | 'webp'): string {
  const width = picture.widths.find((candidate) => candidate >= 640) ?? picture.widths.at(-1) ?? picture.width;
  return paths.picture(picture.id, width, format);
}
