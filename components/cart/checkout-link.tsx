import Link from 'next/link';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import type { CartView } from '#lib/cart/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { orderPaths } from '#lib/orders/paths.ts';
import type { CartTexts } from './texts.ts';

type Props = { cart: CartView; locale: Locale; texts: CartTexts; onLeave?: () => void };

/** The way on, if there is anything in the basket that can be had. */
export function CheckoutLink({ cart, locale, texts, onLeave }: Props) {
  if (cart.lines.every(({ trouble }) => trouble !== null)) return null;
  return (
    <Link
      href={orderPaths.checkout(locale)}
      prefetch={false}
      onClick={onLeave}
      className={`${BUTTON} ${buttonLooks.primary}`}
    >
      {texts.checkout}
    </Link>
  );
}
