import { Picture } from '#components/ui/picture.tsx';
import type { CartLineView } from '#lib/cart/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = { line: CartLineView; locale: Locale; sizes: string; className?: string };

/** What a line of the basket looks like, beside its name; nothing for a product that has left the shop. */
export function LinePicture({ line, locale, sizes, className }: Props) {
  if (line.cake || !line.picture) return null;
  return <Picture picture={line.picture} locale={locale} sizes={sizes} isDecorative className={className ?? ''} />;
}
