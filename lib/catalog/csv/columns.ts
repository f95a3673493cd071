import type { ProductForm } from '../product-form.ts';
import type { Locale } from '../schema.ts';
import * as cell from './notation.ts';

/**
 * The columns of a file of products. Pictures are not among them: the editor has those. A file need not have all columns: what
 * it does not have stays as it is. Pure.
 */
type Column = {
  write: (form: ProductForm) => string;
  read: (text: string, form: ProductForm) => Partial<ProductForm>;
};

const textColumn = (locale: Locale, field: 'name' | 'tagline' | 'description'): Column => ({
  write: ({ texts }) => texts[locale][field],
  read: (text, { texts }) => ({ texts: { ...texts, [locale]: { ...texts[locale], [field]: text } } }),
});

const numberColumn = (name: 'weightGrams' | 'leadTimeHours' | 'shelfLifeDays' | 'stock'): Column => ({
  write: (form) => String(form[name]),
  read: (text) => ({ [name]: cell.readNumber(text) }),
});

type Nutrient = keyof NonNullable<ProductForm['nutrition']>;
const nutrients: Record<string, Nutrient> = {
  ...{ energy_kj: 'energyKj', energy_kcal: 'energyKcal', fat: 'fat', saturates: 'saturates' },
  ...{ carbohydrate: 'carbohydrate', sugars: 'sugars', fibre: 'fibre', protein: 'protein', salt: 'salt' },
};
/** A product that has no table leaves all of these empty. */
const nutrientColumn = (name: Nutrient): Column => ({
  write: ({ nutrition }) => (nutrition ? String(nutrition[name]) : ''),
  read: (text, { nutrition }) => {
    if (text.trim() !== '') return { nutrition: { ...nutrition, [name]: cell.readNumber(text) } as never };
    const { [name]: _, ...rest } = nutrition ?? ({} as NonNullable<ProductForm['nutrition']>);
    return { nutrition: Object.keys(rest).length === 0 ? null : (rest as never) };
  },
});

const allergenColumn = (isTrace: boolean): Column => ({
  write: ({ allergens }) => cell.writeCodes(allergens.filter((one) => one.isTrace === isTrace).map(({ code }) => code)),
  read: (text, { allergens }) => {
    const others = allergens.filter((one) => one.isTrace !== isTrace);
    const named = cell.readCodes(text).map((code) => ({ code: code as 'gluten', isTrace }));
    return { allergens: [...others, ...named].sort((one, other) => (one.code < other.code ? -1 : 1)) };
  },
});

const booleans: Record<string, boolean> = { yes: true, no: false, true: true, false: false, oui: true, non: false };

const columns: Record<string, Column> = {
  name_en: textColumn('en', 'name'),
  name_fr: textColumn('fr', 'name'),
  category: { write: ({ category }) => category, read: (text) => ({ category: text.trim() }) },
  visible: {
    write: ({ isVisible }) => (isVisible ? 'yes' : 'no'),
    read: (text) => ({ isVisible: booleans[text.trim().toLowerCase()] ?? (text as never) }),
  },
  price: {
    write: ({ priceMinor }) => cell.writeEuros(priceMinor),
    read: (text) => ({ priceMinor: cell.readEuros(text) }),
  },
  vat: { write: ({ vatClass }) => vatClass, read: (text) => ({ vatClass: text.trim() as 'reduced' }) },
  stock: numberColumn('stock'),
  weight_grams: numberColumn('weightGrams'),
  lead_time_hours: numberColumn('leadTimeHours'),
  shelf_life_days: numberColumn('shelfLifeDays'),
  tagline_en: textColumn('en', 'tagline'),
  tagline_fr: textColumn('fr', 'tagline'),
  description_en: textColumn('en', 'description'),
  description_fr: textColumn('fr', 'description'),
  diets: {
    write: ({ diets }) => cell.writeCodes(diets),
    read: (text) => ({ diets: cell.readCodes(text) as ['vegan'] }),
  },
  ingredients: {
    write: ({ ingredients }) => cell.writeCodes(ingredients),
    read: (text) => ({ ingredients: cell.readCodes(text) }),
  },
  contains: allergenColumn(false),
  traces: allergenColumn(true),
  offers: { write: ({ offers }) => cell.writeOffers(offers), read: (text) => ({ offers: cell.readOffers(text) }) },
  options: {
    write: ({ options }) => cell.writeOptions(options),
    read: (text) => ({ options: cell.readOptions(text) }),
  },
  related: { write: ({ related }) => cell.writeCodes(related), read: (text) => ({ related: cell.readCodes(text) }) },
  ...Object.fromEntries(Object.entries(nutrients).map(([column, name]) => [column, nutrientColumn(name)])),
};
export const columnNames = ['slug', ...Object.keys(columns)];

/** Sales go on while a file lies on a desk: one that was exported says nothing of the stock, so that it can't bring back what was sold. */
const exported = Object.entries(columns).filter(([name]) => name !== 'stock');
export const exportedNames = ['slug', ...exported.map(([name]) => name)];

/** A form as the cells of its row in an export. */
export function toCells(slug: string, form: ProductForm): string[] {
  return [slug, ...exported.map(([, { write }]) => write(form))];
}

/** What a row makes of a product: the cells that it has, upon what is there already. Not checked yet. */
export function readCells(cells: Readonly<Record<string, string>>, base: ProductForm): ProductForm {
  let form = structuredClone(base);
  for (const [name, { read }] of Object.entries(columns)) {
    const text = cells[name];
    if (text !== undefined) form = { ...form, ...read(text, form) };
  }
  return form;
}

/** The column in which the value at a path of the form stands; empty for what has none. */
export function columnOf(path: readonly PropertyKey[]): string {
  const [head, second, third] = path.map(String);
  if (head === 'texts') return `${third}_${second}`;
  if (head === 'nutrition') return Object.entries(nutrients).find(([, name]) => name === second)?.[0] ?? 'energy_kj';
  return ofHead[head ?? ''] ?? head ?? '';
}
const ofHead: Record<string, string> = {
  ...{ isVisible: 'visible', priceMinor: 'price', vatClass: 'vat', allergens: 'contains', pictures: '' },
  ...{ weightGrams: 'weight_grams', leadTimeHours: 'lead_time_hours', shelfLifeDays: 'shelf_life_days' },
};
