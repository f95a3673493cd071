import { CakePicture } from '#components/cakes/cake-picture.tsx';
import { Picture } from '#components/ui/picture.tsx';
import type { CartLineView } from '#lib/cart/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = { line: CartLineView; locale: Locale; sizes: string };

/** What a line of the basket looks like, beside its name; nothing for a product that has left the shop. */
export function LinePicture({ line, locale, sizes }: Props) {
  if (line.cake)
    return <CakePicture design={line.cake.design} size={120} alt="" className="size-full object-contain" />;
  if (!line.picture) return null;
  return <Picture picture={line.picture} locale={locale} sizes={sizes} isDecorative className="aspect-square" />;
}
