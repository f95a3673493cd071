'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { Dialog } from 'radix-ui';
import { fillCount } from '#components/i18n/fill.ts';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { orderPaths } from '#lib/orders/paths.ts';
import type { CartActions } from './actions.ts';
import { AwayNotice } from './away-notice.tsx';
import { CartLines } from './cart-lines.tsx';
import { CheckoutLink } from './checkout-link.tsx';
import { closeDrawer, useDrawer } from './drawer-state.ts';
import { EmptyCart } from './empty-cart.tsx';
import { Subtotal } from './subtotal.tsx';
import type { CartTexts } from './texts.ts';
import { useCart } from './use-cart.ts';

type Props = { locale: Locale; texts: CartTexts; actions: CartActions; most: number };

/** The basket beside the page one is on. */
export function CartDrawer({ locale, texts, actions, most }: Props) {
  const { isOpen, added, opener } = useDrawer();
  const basket = useCart({ actions, locale });
  const { cart, isAway } = basket;
  const hasLines = cart !== null && cart.lines.length > 0;

  function giveFocusBack(event: Event): void {
    event.preventDefault();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  }

  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => open || closeDrawer()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[#1b110a]/45 data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={giveFocusBack}
          onInteractOutside={keepOpenUnderNotices}
          className="fixed inset-y-0 right-0 z-50 flex w-full max-w-md flex-col bg-page text-text shadow-soft outline-none [@media(max-height:30rem)]:overflow-y-auto data-[state=closed]:animate-drawer-out data-[state=open]:animate-drawer-in"
        >
          <div className="flex items-center justify-between gap-4 px-5 pt-4 pb-2 sm:px-7">
            <Dialog.Title className="text-2xl">{texts.title}</Dialog.Title>
            <Dialog.Close
              aria-label={texts.close}
              className="-mr-2 grid size-11 cursor-pointer place-items-center rounded-full transition-colors duration-200 hover:text-primary"
            >
              <X aria-hidden="true" className="size-6" />
            </Dialog.Close>
          </div>
          <div className="flex-1 overflow-y-auto overscroll-contain px-5 sm:px-7 [@media(max-height:30rem)]:flex-none [@media(max-height:30rem)]:overflow-visible">
            {hasLines && <p className="text-sm text-muted">{fillCount(texts.told, cart.count, locale)}</p>}
            {isAway && <AwayNotice texts={texts} />}
            {!cart && !isAway && <Waiting label={texts.loading} />}
            {cart && (
              <CartLines
                lines={cart.lines}
                cart={basket}
                locale={locale}
                texts={texts}
                most={most}
                added={added}
                onLeave={closeDrawer}
              />
            )}
            {cart && !hasLines && !isAway && <EmptyCart locale={locale} texts={texts} onLeave={closeDrawer} />}
          </div>
          {hasLines && (
            <div className="border-t border-line px-5 pt-4 pb-5 sm:px-7">
              <Subtotal minor={cart.subtotalMinor} locale={locale} texts={texts} />
              <div className="mt-4 grid gap-3">
                <CheckoutLink cart={cart} locale={locale} texts={texts} onLeave={closeDrawer} />
                <Link
                  href={orderPaths.cart(locale)}
                  prefetch={false}
                  onClick={closeDrawer}
                  className={`${BUTTON} ${buttonLooks.quiet}`}
                >
                  {texts.toBasket}
                </Link>
              </div>
            </div>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What is said in passing lies over the drawer; a press on it is no wish to close it. */
function keepOpenUnderNotices(event: Event): void {
  if (event.target instanceof Element && event.target.closest('[data-sonner-toaster]')) event.preventDefault();
}

function Waiting({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="grid gap-6 pt-4">
      {['one', 'two'].map((name) => (
        <div key={name} className="flex gap-4">
          <span className="size-20 animate-pulse rounded-xl bg-plaster" />
          <span className="flex-1">
            <span className="mt-1 block h-5 w-3/5 animate-pulse rounded-full bg-plaster" />
            <span className="mt-3 block h-4 w-2/5 animate-pulse rounded-full bg-plaster" />
          </span>
        </div>
      ))}
    </div>
  );
}
