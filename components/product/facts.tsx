import { CalendarDays, type LucideIcon, Scale, Wheat } from 'lucide-react';
import { formatWeight } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';
import { pickupOf } from './pickup.ts';

/** What a shopper asks over the counter: when, how heavy, how long it keeps. */
export function Facts({ product, locale }: { product: Product; locale: Locale }) {
  const t = translator(locale, 'product');
  const { kind, days } = pickupOf(product);
  // A size names its own weight.
  const hasOneWeight = product.options.every((option) => option.kind !== 'size');
  return (
    <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
      <Fact Icon={CalendarDays} term={t('pickup')} value={t(`pickupWhen.${kind}`, { days })} />
      {hasOneWeight && <Fact Icon={Scale} term={t('weight')} value={formatWeight(product.weightGrams, locale)} />}
      <Fact Icon={Wheat} term={t('keeps')} value={t('keepsDays', { days: product.shelfLifeDays })} />
    </dl>
  );
}

function Fact({ Icon, term, value }: { Icon: LucideIcon; term: string; value: string }) {
  return (
    <div>
      <dt className="flex items-center gap-2 text-sm text-muted">
        <Icon aria-hidden="true" className="size-4 shrink-0 text-primary" />
        {term}
      </dt>
      <dd className="mt-1 font-medium first-letter:uppercase">{value}</dd>
    </div>
  );
}
