'use client';

import { ShoppingBasket } from 'lucide-react';
import Link from 'next/link';
import { useMe } from '#components/me/use-me.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { orderPaths } from '#lib/orders/paths.ts';

type Props = { locale: Locale; texts: { open: string } };

export function CartButton({ locale, texts }: Props) {
  const count = useMe().data?.cart.count ?? 0;
  return (
    <Link
      href={orderPaths.cart(locale)}
      prefetch={false}
      aria-label={texts.open}
      className="relative grid size-11 place-items-center rounded-full transition-colors duration-200 hover:text-primary"
    >
      <ShoppingBasket aria-hidden="true" className="size-5.5" />
      {count > 0 && (
        <span className="absolute top-0 right-0 grid h-5 min-w-5 place-items-center rounded-full bg-primary px-1 text-xs font-bold text-on-primary tabular-nums">
          {count}
        </span>
      )}
    </Link>
  );
}
