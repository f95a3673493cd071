import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import { fill } from '#components/i18n/fill.ts';
import { studioPath } from '#lib/cakes/design/paths.ts';
import type { CartLineView } from '#lib/cart/schema.ts';
import { paths } from '#lib/catalog/paths.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { LineNotice } from './line-notice.tsx';
import { LinePicture } from './line-picture.tsx';
import { QuantityStepper } from './quantity-stepper.tsx';
import type { CartTexts } from './texts.ts';

type Props = {
  line: CartLineView;
  locale: Locale;
  texts: CartTexts;
  most: number;
  isLarge: boolean;
  /** It was put in just now. */
  isNew: boolean;
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
  onAccept: () => void;
  /** A link to another page was followed. */
  onLeave: () => void;
};

/** A line of the basket. */
export function CartLine(props: Props) {
  const { line, locale, texts, isLarge, isNew, onRemove, onAccept, onLeave } = props;
  const { trouble, quantity } = line;
  const name = nameOf(line, locale, texts);
  // On the page it stands under the page's own heading, in the drawer under the drawer's.
  const Heading = isLarge ? 'h2' : 'h3';
  const details = [
    ...line.optionLabels.map((label) => label[locale]),
    ...(quantity > 1 && !trouble ? [fill(texts.each, { price: formatPrice(line.unitMinor, locale) })] : []),
  ];
  const remove = (
    <button
      type="button"
      aria-label={fill(texts.remove, { product: name })}
      title={fill(texts.remove, { product: name })}
      onClick={onRemove}
      className="-mr-3 grid size-11 shrink-0 cursor-pointer place-items-center rounded-full text-muted transition-colors duration-200 hover:text-danger"
    >
      <Trash2 aria-hidden="true" className="size-4.5" />
    </button>
  );
  return (
    <div
      className={`grid grid-cols-[auto_1fr] ${isLarge ? 'gap-x-4 sm:gap-x-6' : 'gap-x-4'} ${isNew ? 'animate-arrive' : ''}`}
    >
      <div
        className={`overflow-hidden rounded-xl bg-plaster ${isLarge ? 'size-20 sm:size-30' : 'size-20'} ${trouble ? 'opacity-60' : ''}`}
      >
        <LinePicture line={line} locale={locale} sizes={isLarge ? '7.5rem' : '5rem'} />
      </div>
      <div className="min-w-0">
        <div className={`flex justify-between gap-4 ${trouble ? 'items-start' : 'items-baseline'}`}>
          <Heading className={isLarge ? 'text-lg sm:text-xl' : 'text-lg'}>
            {line.cake || trouble === 'gone' ? (
              name
            ) : (
              <Link
                href={paths.product(locale, line.slug)}
                prefetch={false}
                onClick={onLeave}
                className="underline-offset-4 hover:underline"
              >
                {name}
              </Link>
            )}
          </Heading>
          {trouble ? (
            <div className="-my-2">{remove}</div>
          ) : (
            <p className="font-semibold tabular-nums">{formatPrice(line.lineMinor, locale)}</p>
          )}
        </div>
        {details.length > 0 && <p className="text-sm wrap-anywhere text-muted tabular-nums">{details.join(' · ')}</p>}
        <LineNotice line={line} locale={locale} texts={texts} onAccept={onAccept} onLeave={onLeave} />
        {!trouble && (
          <div className="mt-2 flex items-center justify-between gap-2">
            <LineChange {...props} name={name} />
            {remove}
          </div>
        )}
      </div>
    </div>
  );
}

/** How many of a product; a cake is one, and is changed where it was made. */
function LineChange({ line, locale, texts, most, name, onQuantity, onLeave }: Props & { name: string }) {
  if (line.cake) {
    return (
      <Link
        href={studioPath(locale, line.cake.design)}
        prefetch={false}
        aria-label={fill(texts.changeCake, { product: name })}
        onClick={onLeave}
        className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4"
      >
        {texts.change}
      </Link>
    );
  }
  return (
    <QuantityStepper
      value={line.quantity}
      most={most}
      onChange={onQuantity}
      texts={{ label: fill(texts.quantityOf, { product: name }), fewer: texts.fewer, more: texts.more }}
      isSmall
    />
  );
}

export function nameOf({ name }: CartLineView, locale: Locale, texts: CartTexts): string {
  return name?.[locale] ?? texts.formerProduct;
}
