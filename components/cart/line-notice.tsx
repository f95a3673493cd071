import Link from 'next/link';
import { fill } from '#components/i18n/fill.ts';
import type { CartLineView } from '#lib/cart/schema.ts';
import { paths } from '#lib/catalog/paths.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { CartTexts } from './texts.ts';

type Props = { line: CartLineView; locale: Locale; texts: CartTexts; onAccept: () => void; onLeave: () => void };

/** What has changed about a line since it was put in, and what can be done about it. */
export function LineNotice({ line, locale, texts, onAccept, onLeave }: Props) {
  const { trouble, formerMinor, unitMinor } = line;
  if (trouble) {
    return (
      <p className="mt-2 text-sm font-medium text-danger">
        {texts.trouble[trouble]}{' '}
        {trouble === 'option-gone' && !line.cake && (
          <Link
            href={paths.product(locale, line.slug)}
            prefetch={false}
            onClick={onLeave}
            className="inline-block py-1 underline underline-offset-4"
          >
            {texts.chooseAnother}
          </Link>
        )}
      </p>
    );
  }
  if (formerMinor === null) return null;
  const text = formerMinor < unitMinor ? texts.priceUp : texts.priceDown;
  return (
    <p className="mt-2 text-sm">
      {fill(text, { was: formatPrice(formerMinor, locale), now: formatPrice(unitMinor, locale) })}{' '}
      <button
        type="button"
        onClick={onAccept}
        className="inline-block cursor-pointer py-1 font-semibold text-primary underline underline-offset-4"
      >
        {texts.acceptPrice}
      </button>
    </p>
  );
}
