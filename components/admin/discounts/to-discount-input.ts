import { toMinor } from '#components/admin/products/values.ts';
import type { DiscountForm } from '#lib/checkout/discount-form.ts';
import { momentAt } from '#lib/shop/days.ts';

/** What the form's fields say, as the action takes it. What can't be read stays a text: the schema refuses it at its field. */
export function toDiscountInput(fields: FormData): DiscountForm {
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const orNull = <T>(name: string, read: (value: string) => T) => (text(name) === '' ? null : read(text(name)));
  const moment = (clock: string) => momentAt(clock) ?? clock;
  const number = (digits: string) => (/^-?\d+$/.test(digits) ? Number(digits) : digits);
  const kind = text('kind');
  return {
    kind,
    value: kind === 'free_delivery' ? 0 : kind === 'percent' ? number(text('value')) : toMinor(text('value')),
    minimumMinor: text('minimumMinor') === '' ? 0 : toMinor(text('minimumMinor')),
    startsAt: orNull('startsAt', moment),
    endsAt: orNull('endsAt', moment),
    maxUses: orNull('maxUses', number),
    maxUsesPerPerson: orNull('maxUsesPerPerson', number),
    productSlugs: text('productSlugs').split(',').filter(Boolean),
    categorySlugs: [...fields.keys()].flatMap((name) => /^category-(.+)$/.exec(name)?.[1] ?? []),
  } as DiscountForm;
}
