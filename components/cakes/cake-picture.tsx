import { drawingPath } from '#lib/cakes/design/paths.ts';
import type { CakeDesign, View } from '#lib/cakes/design/schema.ts';

/** A cake as a picture where nobody designs it: in a basket, a gallery, an order. `size` is in pixels. */
export function CakePicture({ design, view, size, alt, className, isEager = false }: CakePictureProps) {
  return (
    // biome-ignore lint/performance/noImgElement: an SVG is sharp at every size, there is nothing to optimise
    <img
      src={drawingPath(design, view)}
      width={size}
      height={size}
      alt={alt}
      loading={isEager ? 'eager' : 'lazy'}
      decoding="async"
      className={className}
    />
  );
}
type CakePictureProps = {
  design: CakeDesign;
  view?: View;
  size: number;
  alt: string;
  className?: string;
  /** Where it may be printed: a picture that nobody has scrolled to is on no paper otherwise. */
  isEager?: boolean;
};
