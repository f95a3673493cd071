import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { Picture } from '#components/ui/picture.tsx';
import { paths } from '#lib/catalog/paths.ts';
import type { Category, Locale } from '#lib/catalog/schema.ts';

export function CategoryTile({ category, locale }: { category: Category; locale: Locale }) {
  return (
    <div className="group relative text-center">
      <div className="overflow-hidden rounded-full shadow-soft">
        <Picture
          picture={category.cover}
          locale={locale}
          sizes="(min-width: 64rem) 12rem, (min-width: 40rem) 30vw, 40vw"
          isDecorative
          className="aspect-square transition-transform duration-250 ease-out group-hover:scale-105"
        />
      </div>
      <h3 className="mt-4 text-xl">
        <HoverLink
          href={paths.category(locale, category.slug)}
          className="transition-colors duration-200 group-hover:text-primary after:absolute after:inset-0 after:rounded-tile"
        >
          {category.name[locale]}
        </HoverLink>
      </h3>
      <p className="text-sm text-muted">{translator(locale, 'category')('count', { count: category.productCount })}</p>
    </div>
  );
}
