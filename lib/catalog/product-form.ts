import { z } from 'zod';
import { allergenCodes, dietSchema, type Locale, locales, slugSchema, type Text } from './schema.ts';

/** What the staff write down of a product: the shape of the editor, of drafts, and of a row of CSV. Pure. */

/** How long each text may be. */
export const textLimits = { name: 80, tagline: 160, description: 5000 } as const;
export type TextField = keyof typeof textLimits;
const text = (most: number) => z.string().trim().min(1).max(most);
const inBoth = <T extends z.ZodType>(schema: T) => z.object({ en: schema, fr: schema });

/** What a rule of ours that is broken is called: texts of `fieldErrors`. */
const money = z.int({ error: 'notAPrice' });
const price = money.min(1, { error: 'priceTooLow' }).max(9_999_999, { error: 'priceTooHigh' });
const surcharge = money.min(-9_999_999, { error: 'priceTooLow' }).max(9_999_999, { error: 'priceTooHigh' });
const whole = (most: number) => z.int({ error: 'notANumber' }).min(0).max(most);
/** Of 100 g, nothing weighs more. */
const grams = z.number({ error: 'notANumber' }).min(0).max(100);
/** As JavaScript writes it, so that two can be compared as texts. */
const moment = z.iso.datetime({ error: 'notAMoment' }).transform((iso) => new Date(iso).toISOString());

const offerSchema = z.object({ priceMinor: price, startsAt: moment, endsAt: moment });
export const optionKinds = ['size', 'slicing'] as const;
const optionRowSchema = z.object({
  kind: z.enum(optionKinds),
  code: slugSchema.max(40),
  label: inBoth(text(60)),
  /** Minor units added to the price; may be negative. */
  surchargeMinor: surcharge,
  isDefault: z.boolean(),
});

/** More of them are a catalogue. */
const MOST_RELATED = 12;

const productFieldsSchema = z.object({
  category: slugSchema,
  isVisible: z.boolean(),
  texts: inBoth(
    z.object({
      name: text(textLimits.name),
      tagline: text(textLimits.tagline),
      description: text(textLimits.description),
    }),
  ),
  /** Minor units. */
  priceMinor: price,
  vatClass: z.enum(['reduced', 'standard']),
  offers: z.array(offerSchema).max(50),
  options: z.array(optionRowSchema).max(40),
  /** By their ids, the cover first. */
  pictures: z.array(z.object({ pictureId: z.string().max(64), alt: inBoth(text(200)) })).max(12),
  /** By their codes, the heaviest first. */
  ingredients: z.array(z.string().max(80)).max(80),
  allergens: z.array(z.object({ code: z.enum(allergenCodes), isTrace: z.boolean() })),
  diets: z.array(dietSchema),
  /** Per 100 g: energy in kJ and kcal, the rest in grams. */
  nutrition: z
    .object({
      energyKj: whole(4000),
      energyKcal: whole(1000),
      ...{ fat: grams, saturates: grams, carbohydrate: grams, sugars: grams },
      ...{ fibre: grams, protein: grams, salt: grams },
    })
    .nullable(),
  weightGrams: whole(100_000).min(1),
  leadTimeHours: whole(24 * 60),
  shelfLifeDays: whole(365),
  stock: whole(1_000_000),
  /** What goes well with it: slugs, the best first. */
  related: z.array(slugSchema).max(MOST_RELATED),
});

export const productFormSchema = productFieldsSchema.superRefine((form, context) => {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  for (const { path, reason } of findBrokenRules(form)) refuse(path, reason);
});
export type ProductForm = z.output<typeof productFormSchema>;

type Broken = { path: (string | number)[]; reason: string };

/** What no field alone can tell, and is not told by one already. */
function findBrokenRules(form: z.output<typeof productFieldsSchema>): Broken[] {
  return [
    ...brokenOffers(form),
    ...brokenOptions(form.options),
    ...repeated(form.ingredients).map((row) => ({ path: ['ingredients', row], reason: 'twice' })),
    ...repeated(form.related).map((row) => ({ path: ['related', row], reason: 'twice' })),
    ...repeated(form.allergens.map(({ code }) => code)).map((row) => ({ path: ['allergens', row], reason: 'twice' })),
    ...repeated(form.pictures.map(({ pictureId }) => pictureId)).map((row) => ({
      path: ['pictures', row],
      reason: 'twice',
    })),
    ...(form.isVisible && form.pictures.length === 0 ? [{ path: ['isVisible'], reason: 'pictureFirst' }] : []),
    ...(form.priceMinor >= 1 && lowestSurcharge(form.options) + form.priceMinor < 1
      ? [{ path: ['priceMinor'], reason: 'costsNothing' }]
      : []),
  ];
}

function brokenOffers({
  offers,
  options,
  priceMinor,
}: Pick<ProductForm, 'offers' | 'options' | 'priceMinor'>): Broken[] {
  return offers.flatMap((offer, row) => {
    const at = (field: keyof typeof offer, reason: string) => [{ path: ['offers', row, field], reason }];
    if (offer.endsAt <= offer.startsAt) return at('endsAt', 'endsBeforeItBegins');
    if (offer.priceMinor >= priceMinor) return at('priceMinor', 'offerNotLower');
    if (offer.priceMinor >= 1 && offer.priceMinor + lowestSurcharge(options) < 1)
      return at('priceMinor', 'costsNothing');
    const overlaps = offers.some(
      (other, index) => index < row && other.startsAt < offer.endsAt && offer.startsAt < other.endsAt,
    );
    return overlaps ? at('startsAt', 'offersOverlap') : [];
  });
}

function brokenOptions(options: ProductForm['options']): Broken[] {
  const codes = repeated(options.map(({ kind, code }) => `${kind} ${code}`));
  return [
    ...codes.map((row) => ({ path: ['options', row, 'code'], reason: 'twice' })),
    ...optionKinds.flatMap((kind) => {
      const rows = options.flatMap((option, row) => (option.kind === kind ? [{ row, ...option }] : []));
      const [first] = rows;
      if (!first || rows.filter(({ isDefault }) => isDefault).length === 1) return [];
      return [{ path: ['options', first.row, 'isDefault'], reason: 'oneDefault' }];
    }),
  ];
}

/** Positions of what has stood before. */
function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, row) => (values.indexOf(value) < row ? [row] : []));
}

/** What the cheapest choice of every option adds to the price, in minor units: less than 0 if it takes something off. */
export function lowestSurcharge(options: readonly { kind: string; surchargeMinor: number }[]): number {
  const kinds = Map.groupBy(options, ({ kind }) => kind).values();
  return [...kinds].reduce((sum, values) => sum + Math.min(...values.map(({ surchargeMinor }) => surchargeMinor)), 0);
}

/** What a new product begins with. Not complete: texts and a price are to be filled in. */
export const blankProduct: ProductForm = {
  category: '',
  isVisible: false,
  texts: { en: { name: '', tagline: '', description: '' }, fr: { name: '', tagline: '', description: '' } },
  priceMinor: 0,
  vatClass: 'reduced',
  offers: [],
  options: [],
  pictures: [],
  ingredients: [],
  allergens: [],
  diets: [],
  nutrition: null,
  weightGrams: 0,
  leadTimeHours: 0,
  shelfLifeDays: 1,
  stock: 0,
  related: [],
};

/** A product that another may go well with, in the words of who looks for it. */
export type Companion = { slug: string; name: string; isVisible: boolean };

/** A product as the editor shows it. */
export type EditedProduct = {
  slug: string;
  revision: number;
  form: ProductForm;
  pictures: Record<string, UploadedPicture>;
  /** Of the products that go well with it, by slug. */
  names: Record<string, Text>;
  lastChange: LastChange | null;
};
/** Who changed it last; the name is empty for the shop itself and for the command line. */
export type LastChange = { name: string; at: string };
/** `widths`: those made so far of the `planned` number. */
export type UploadedPicture = {
  id: string;
  width: number;
  height: number;
  color: string;
  widths: number[];
  planned: number;
};

type Choice = { code: string; name: string };
/** What the editor's fields choose from, named in its reader's language. */
export type EditorChoices = {
  categories: Choice[];
  ingredients: (Choice & { allergen: string | null })[];
  allergens: Choice[];
};

/**
 * A form as its single values by name (`texts.en.name`, `offers`): lists are one value, as their rows have no names. The
 * unit in which two forms are compared, merged, and told to the audit log.
 */
export function valuesOf(form: ProductForm): Record<string, unknown> {
  const { texts, ...rest } = form;
  const named = locales.flatMap((locale: Locale) =>
    Object.entries(texts[locale]).map(([field, value]) => [`texts.${locale}.${field}`, value]),
  );
  return { ...Object.fromEntries(named), ...rest };
}

export type Difference = { name: string; before: unknown; after: unknown };

/** What differs from one form to another, in the order of the form. */
export function differences(before: ProductForm, after: ProductForm): Difference[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return Object.keys(now)
    .filter((name) => canonical(old[name]) !== canonical(now[name]))
    .map((name) => ({ name, before: old[name], after: now[name] }));
}

/** The form with some of its values replaced, by their names. */
export function withValues(form: ProductForm, values: Record<string, unknown>): ProductForm {
  const changed = structuredClone(form) as Record<string, unknown> & ProductForm;
  for (const [name, value] of Object.entries(values)) {
    const [head, locale, field] = name.split('.');
    if (head === 'texts') changed.texts[locale as Locale][field as TextField] = value as string;
    else changed[name] = value;
  }
  return changed;
}

/** Equal values have equal texts, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/**
 * What becomes of a form that somebody is filling in (`mine`) while somebody else has saved (`theirs`), both having begun
 * with `base`: each value that only one has changed is taken from them. What both have changed stays mine, and is named.
 */
export function mergeForms({ base, mine, theirs }: Record<'base' | 'mine' | 'theirs', ProductForm>): {
  form: ProductForm;
  taken: Difference[];
  contested: Difference[];
} {
  const ownNames = new Set(differences(base, mine).map(({ name }) => name));
  const foreign = differences(base, theirs);
  const apart = new Set(differences(theirs, mine).map(({ name }) => name));
  const taken = foreign.filter(({ name }) => !ownNames.has(name));
  const own = valuesOf(mine);
  const contested = foreign
    .filter(({ name }) => ownNames.has(name) && apart.has(name))
    .map(({ name, after }) => ({ name, before: after, after: own[name] }));
  return {
    form: withValues(mine, Object.fromEntries(taken.map(({ name, after }) => [name, after]))),
    taken,
    contested,
  };
}
