import { CakePicture } from '#components/cakes/cake-picture.tsx';
import { Thumbnail } from '#components/ui/thumbnail.tsx';
import type { CakeDesign } from '#lib/cakes/design/schema.ts';

type Props = { item: { pictureId: string; cake: { design: CakeDesign } | null }; className?: string };

/** What was ordered, small and decorative: a product's picture, or the drawing of a cake. */
export function ItemPicture({ item: { pictureId, cake }, className = '' }: Props) {
  if (!cake) return <Thumbnail pictureId={pictureId} className={className} />;
  const look = `size-14 shrink-0 bg-plaster object-contain ${className}`;
  return <CakePicture design={cake.design} size={56} alt="" className={look} />;
}
