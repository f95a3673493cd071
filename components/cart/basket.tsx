'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { fillCount } from '#components/i18n/fill.ts';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import type { CartView } from '#lib/cart/schema.ts';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { CartActions } from './actions.ts';
import { AwayNotice } from './away-notice.tsx';
import { CartLines } from './cart-lines.tsx';
import { CheckoutLink } from './checkout-link.tsx';
import { EmptyCart } from './empty-cart.tsx';
import { Subtotal } from './subtotal.tsx';
import type { CartTexts } from './texts.ts';
import { useCart } from './use-cart.ts';

type Props = {
  /** As the server saw it; null if it could not be reached. */
  initial: CartView | null;
  locale: Locale;
  texts: CartTexts;
  actions: CartActions;
  most: number;
  /** Shown under an empty basket. */
  children: ReactNode;
};

/** The basket as a page. */
export function Basket({ initial, locale, texts, actions, most, children }: Props) {
  const basket = useCart({ actions, locale });
  const cart = basket.cart ?? initial;
  const isEmpty = cart?.lines.length === 0;
  return (
    <>
      {cart && !isEmpty && <p className="mt-2 text-muted">{fillCount(texts.told, cart.count, locale)}</p>}
      {(basket.isAway || !cart) && (
        <div className="mt-6 max-w-2xl">
          <AwayNotice texts={texts} />
        </div>
      )}
      {cart && (
        <div className="mt-4 grid items-start gap-x-16 gap-y-8 lg:grid-cols-[1fr_22rem]">
          <div className={isEmpty ? 'lg:col-span-2' : ''}>
            <CartLines lines={cart.lines} cart={basket} locale={locale} texts={texts} most={most} isLarge />
            {isEmpty && <EmptyCart locale={locale} texts={texts} />}
          </div>
          {!isEmpty && (
            <div className="rounded-tile bg-surface p-6 shadow-soft lg:sticky lg:top-24 lg:mt-6">
              <Subtotal minor={cart.subtotalMinor} locale={locale} texts={texts} />
              <div className="mt-5 grid gap-3">
                <CheckoutLink cart={cart} locale={locale} texts={texts} />
                <Link href={paths.home(locale)} prefetch={false} className={`${BUTTON} ${buttonLooks.plain}`}>
                  {texts.browse}
                </Link>
              </div>
            </div>
          )}
        </div>
      )}
      {isEmpty && <div className="mt-10">{children}</div>}
    </>
  );
}
