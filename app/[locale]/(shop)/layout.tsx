import { localeOrDefault } from '#app/_lib/locale.ts';
import { ShopFrame } from '../shop-frame.tsx';

export default async function ShopLayout({ children, params }: LayoutProps<'/[locale]'>) {
  return <ShopFrame locale={localeOrDefault((await params).locale)}>{children}</ShopFrame>;
}
