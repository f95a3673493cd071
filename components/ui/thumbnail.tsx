import { paths } from '#lib/catalog/paths.ts';

/** The width (pixels) that every product picture has, and that is enough for a small one. */
const WIDTH = 320;

/** A product's picture beside its name, small and decorative, by the id alone. */
export function Thumbnail({ pictureId, className = '' }: { pictureId: string; className?: string }) {
  return (
    <picture>
      <source type="image/avif" srcSet={paths.picture(pictureId, WIDTH, 'avif')} />
      <img
        src={paths.picture(pictureId, WIDTH, 'webp')}
        alt=""
        width={56}
        height={56}
        loading="lazy"
        className={`on-plaster size-14 shrink-0 bg-plaster object-cover ${className}`}
      />
    </picture>
  );
}
