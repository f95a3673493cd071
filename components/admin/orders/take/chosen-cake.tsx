'use client';

import { CakePicture } from '#components/cakes/cake-picture.tsx';
import { WishesFields } from '#components/cakes/studio/wishes-fields.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { describeCake, quoteInscription } from '#lib/cakes/design/describe.ts';
import { studioPath } from '#lib/cakes/design/paths.ts';
import { designPrice } from '#lib/cakes/design/price.ts';
import type { CartCake } from '#lib/cart/schema.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { RemoveButton } from './remove-button.tsx';

export type ChosenCakeLine = { key: string; cake: CartCake };
type Props = {
  line: ChosenCakeLine;
  locale: Locale;
  onChange: (line: ChosenCakeLine) => void;
  onRemove: () => void;
};

/** A cake of the customer's own design, and what the bakers should know of it. */
export function ChosenCake({ line, locale, onChange, onRemove }: Props) {
  const t = useAreaTexts('adminOrders');
  const { design, wishes } = line.cake;
  const words = [...describeCake(design), quoteInscription(design) ?? []].flat();
  return (
    <li className="grid gap-4 py-4">
      <div className="flex items-center gap-4">
        <span className="on-plaster block size-24 shrink-0 overflow-hidden rounded-xl bg-plaster">
          <CakePicture design={design} size={120} alt="" className="size-full object-contain" />
        </span>
        <div className="min-w-0 flex-1">
          <p className="font-medium">{t('ownCake')}</p>
          <p className="text-sm wrap-anywhere text-muted">{words.map((text) => text[locale]).join(', ')}</p>
          <p className="mt-1 flex flex-wrap gap-x-4 text-sm">
            <span className="tabular-nums">{formatPrice(designPrice(design), locale)}</span>
            <a
              href={studioPath(locale, design)}
              target="_blank"
              rel="noreferrer"
              className="underline underline-offset-4 hover:text-primary"
            >
              {t('cakeInStudio')}
            </a>
          </p>
        </div>
        <RemoveButton name={t('ownCake')} onPress={onRemove} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <WishesFields wishes={wishes} onChange={(next) => onChange({ ...line, cake: { design, wishes: next } })} />
      </div>
    </li>
  );
}
