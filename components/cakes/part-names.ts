import type { translator } from '#components/i18n/translator.ts';
import type { DesignField } from '#lib/cakes/design/fields.ts';
import type { FaceCode } from '#lib/cakes/design/schema.ts';

type PartTexts = ReturnType<typeof translator<'cakeParts'>>;

/** Proper names, in every language the same. */
export const faceNames: Record<FaceCode, string> = {
  pacifico: 'Pacifico',
  'dancing-script': 'Dancing Script',
  'great-vibes': 'Great Vibes',
  caveat: 'Caveat',
};

/** What is chosen of a part, as people call it: `Whipped cream`, `12 people`. */
export function partName(t: PartTexts, field: DesignField, value: string | number | null): string {
  switch (field) {
    case 'servings':
      return t('servings', { count: Number(value) });
    case 'face':
      return faceNames[value as FaceCode];
    case 'text':
      return String(value);
    case 'candles':
      return value === null ? t('candles.none') : String(value);
    case 'borderColor':
    case 'letterColor':
      return t(`color.${value}` as never);
    default:
      return t(`${field}.${value}` as never);
  }
}
