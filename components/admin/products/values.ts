import type { ProductForm } from '#lib/catalog/product-form.ts';
import { clockAt, momentAt } from '#lib/shop/days.ts';

/** The editor's fields as they are typed: prices and numbers as texts, moments as a clock at the bakery shows them. */
type Typed<T> = T extends number
  ? string
  : T extends (infer E)[]
    ? Typed<E>[]
    : T extends object
      ? { [K in keyof T]: Typed<T[K]> }
      : T;
export type ProductValues = Typed<Omit<ProductForm, 'offers' | 'options'>> & {
  offers: (Typed<ProductForm['offers'][number]> & Keyed)[];
  options: (Typed<ProductForm['options'][number]> & Keyed)[];
};
/** What tells rows apart while they are moved about; nobody else sees it. */
type Keyed = { key: string };
export const newKey = () => crypto.randomUUID();

/** `540` → `5.40`; nothing for what is not filled in yet. */
const toEuros = (minor: number) => (minor / 100).toFixed(2);

/** `5.40`, `5,4` or `5` → 540. What is no amount stays as it is, so that it can be refused at its field. */
export function toMinor(text: string): number | string {
  const match = /^\s*(-?)(\d{1,7})(?:[.,](\d{1,2}))?\s*$/.exec(text);
  if (!match) return text;
  const minor = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] ? -minor : minor;
}

/** `1,5` → 1.5; what is no number stays as it is. */
function toNumber(text: string): number | string {
  const plain = text.trim().replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

/** What costs or weighs nothing is not filled in yet. */
export function toValues(form: ProductForm): ProductValues {
  const { nutrition } = form;
  return {
    ...structuredClone(form),
    priceMinor: form.priceMinor === 0 ? '' : toEuros(form.priceMinor),
    offers: form.offers.map((offer) => ({
      key: newKey(),
      priceMinor: toEuros(offer.priceMinor),
      startsAt: clockAt(offer.startsAt),
      endsAt: clockAt(offer.endsAt),
    })),
    options: form.options.map((option) => ({
      ...structuredClone(option),
      key: newKey(),
      surchargeMinor: toEuros(option.surchargeMinor),
    })),
    nutrition:
      nutrition &&
      (Object.fromEntries(Object.entries(nutrition).map(([name, value]) => [name, String(value)])) as NonNullable<
        ProductValues['nutrition']
      >),
    weightGrams: form.weightGrams === 0 ? '' : String(form.weightGrams),
    leadTimeHours: String(form.leadTimeHours),
    shelfLifeDays: String(form.shelfLifeDays),
    stock: String(form.stock),
  };
}

/** What the action is sent. What can't be read stays a text: the schema refuses it where it stands. */
export function toForm(values: ProductValues): ProductForm {
  const { nutrition } = values;
  return {
    ...values,
    priceMinor: toMinor(values.priceMinor),
    offers: values.offers.map(({ key: _, ...offer }) => ({
      priceMinor: toMinor(offer.priceMinor),
      startsAt: momentAt(offer.startsAt) ?? offer.startsAt,
      endsAt: momentAt(offer.endsAt) ?? offer.endsAt,
    })),
    options: values.options.map(({ key: _, ...option }) => ({
      ...option,
      surchargeMinor: toMinor(option.surchargeMinor),
    })),
    nutrition: nutrition && Object.fromEntries(Object.entries(nutrition).map(([name, text]) => [name, toNumber(text)])),
    weightGrams: toNumber(values.weightGrams),
    leadTimeHours: toNumber(values.leadTimeHours),
    shelfLifeDays: toNumber(values.shelfLifeDays),
    stock: toNumber(values.stock),
  } as ProductForm;
}
