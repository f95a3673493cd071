'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { whenOver } from '#components/me/in-step.ts';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import type { CartView } from '#lib/cart/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { orderPaths } from '#lib/orders/paths.ts';
import type { CartTexts } from './texts.ts';

type Props = { cart: CartView; locale: Locale; texts: CartTexts; onLeave?: () => void };

/**
 * The way on, if there is anything in the basket that can be had. The checkout shows what the shop knows of the basket, so it is
 * opened once the shop knows of what was done last.
 */
export function CheckoutLink({ cart, locale, texts, onLeave }: Props) {
  const router = useRouter();
  const href = orderPaths.checkout(locale);
  if (cart.lines.every(({ trouble }) => trouble !== null)) return null;
  return (
    <Link
      href={href}
      prefetch={false}
      onClick={onLeave}
      onNavigate={(event) => {
        const over = whenOver();
        if (!over) return;
        event.preventDefault();
        void over.then(() => router.push(href));
      }}
      className={`${BUTTON} ${buttonLooks.primary}`}
    >
      {texts.checkout}
    </Link>
  );
}
