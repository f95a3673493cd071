import type { ReactNode } from 'react';
import { listCategories } from '#app/_lib/catalog.ts';
import { Footer } from '#components/layout/footer.tsx';
import { Header } from '#components/layout/header.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { acceptPrice, addCake, addToCart, removeFromCart, setQuantity } from './(shop)/(cart)/basket/actions.ts';
import { markNewsRead } from './actions.ts';

/** What stands around every page that shoppers see. */
export async function ShopFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const categories = await listCategories();
  return (
    <>
      <Header
        locale={locale}
        categories={categories}
        cartActions={{ addToCart, addCake, setQuantity, removeFromCart, acceptPrice }}
        markNewsRead={markNewsRead}
      />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <Footer locale={locale} categories={categories} />
    </>
  );
}
