'use client';

import { ShoppingBasket } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { fillCount } from '#components/i18n/fill.ts';
import { useTabsInStep } from '#components/me/in-step.ts';
import { useMe } from '#components/me/use-me.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { orderPaths } from '#lib/orders/paths.ts';
import type { CartActions } from './actions.ts';
import { closeDrawer, openDrawer, useDrawer } from './drawer-state.ts';
import { loadDrawer } from './load-drawer.ts';
import type { CartTexts } from './texts.ts';

type Props = { locale: Locale; texts: CartTexts; actions: CartActions; most: number };
type Drawer = Awaited<ReturnType<typeof loadDrawer>>['CartDrawer'];

const LOOK =
  'relative grid size-11 cursor-pointer place-items-center rounded-full transition-colors duration-200 hover:text-primary';

/** How much is in the basket, and the way to it: the drawer, or on the page of the basket itself a link. */
export function CartButton({ locale, texts, actions, most }: Props) {
  const { data, error } = useMe();
  const count = data?.cart.count;
  const label = error ? texts.buttonAway : count ? fillCount(texts.button, count, locale) : texts.title;
  const Drawer = useDrawerCode(locale);
  const pathname = usePathname();
  useTabsInStep();
  // Whatever leads to another page closes it: also the browser's back button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of page that matters
  useEffect(closeDrawer, [pathname]);

  const fetchDrawer = () => loadDrawer().catch(() => undefined);
  const content = (
    <>
      <ShoppingBasket aria-hidden="true" className="size-5.5" />
      {count !== undefined && count > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0 right-0 grid h-5 min-w-5 place-items-center rounded-full bg-primary px-1 text-xs font-bold text-on-primary tabular-nums"
        >
          {count}
        </span>
      )}
    </>
  );
  return (
    <>
      {pathname === orderPaths.cart(locale) ? (
        <Link href={pathname} prefetch={false} aria-current="page" aria-label={label} className={LOOK}>
          {content}
        </Link>
      ) : (
        <button
          type="button"
          aria-haspopup="dialog"
          aria-label={label}
          onClick={() => openDrawer()}
          onPointerEnter={fetchDrawer}
          onFocus={fetchDrawer}
          className={LOOK}
        >
          {content}
        </button>
      )}
      <CountTold count={count} locale={locale} texts={texts} />
      {Drawer && <Drawer locale={locale} texts={texts} actions={actions} most={most} />}
    </>
  );
}

/** Null until the drawer is opened for the first time. Whose browser cannot fetch it gets the page instead. */
function useDrawerCode(locale: Locale): Drawer | null {
  const { isOpen } = useDrawer();
  const [code, setCode] = useState<{ Drawer: Drawer } | null>(null);
  useEffect(() => {
    if (!isOpen || code) return;
    loadDrawer().then(
      ({ CartDrawer }) => setCode({ Drawer: CartDrawer }),
      () => location.assign(orderPaths.cart(locale)),
    );
  }, [isOpen, code, locale]);
  return code?.Drawer ?? null;
}

/** Read out when the number changes, not when it is first known. */
function CountTold({ count, locale, texts }: { count: number | undefined; locale: Locale; texts: CartTexts }) {
  const before = useRef(count);
  const [told, setTold] = useState('');
  useEffect(() => {
    if (count !== undefined && before.current !== undefined && count !== before.current) {
      setTold(count === 0 ? texts.toldEmpty : fillCount(texts.told, count, locale));
    }
    before.current = count ?? before.current;
  }, [count, locale, texts]);
  return (
    <span aria-live="polite" className="sr-only">
      {told}
    </span>
  );
}
