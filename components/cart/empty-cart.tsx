import { ShoppingBasket } from 'lucide-react';
import Link from 'next/link';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { CartTexts } from './texts.ts';

type Props = { locale: Locale; texts: CartTexts; onLeave?: () => void };

/** Nothing in the basket, and where something is to be had. */
export function EmptyCart({ locale, texts, onLeave }: Props) {
  return (
    <div className="flex flex-col items-center py-10 text-center">
      <span className="grid size-24 place-items-center rounded-full bg-plaster text-primary">
        <ShoppingBasket aria-hidden="true" className="size-10" strokeWidth={1.5} />
      </span>
      <p className="mt-6 font-display text-2xl font-semibold">{texts.emptyTitle}</p>
      <p className="mt-2 max-w-sm text-muted">{texts.emptyText}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-3">
        <Link
          href={paths.category(locale, 'breads')}
          prefetch={false}
          onClick={onLeave}
          className={`${BUTTON} ${buttonLooks.primary}`}
        >
          {texts.emptyBreads}
        </Link>
        <Link href={paths.home(locale)} prefetch={false} onClick={onLeave} className={`${BUTTON} ${buttonLooks.quiet}`}>
          {texts.emptyShop}
        </Link>
      </div>
    </div>
  );
}
