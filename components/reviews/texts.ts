import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { type Concern, MOST_PHOTOS } from '#lib/reviews/schema.ts';
import type { DeleteTexts } from './delete-review.tsx';
import type { OwnReviewTexts } from './own-review.tsx';
import type { PickerTexts } from './photo-picker.tsx';
import type { ReviewDoneTexts } from './review-sent.tsx';
import type { StarTexts } from './star-input.tsx';
import { RATINGS, type Rating } from './star-look.ts';

/** What the islands of reviewing say, made on the server and given to them as props. */

export function deleteTexts(locale: Locale): DeleteTexts {
  const t = translator(locale, 'reviewForm');
  return { delete: t('delete'), title: t('deleteTitle'), text: t('deleteText'), keep: t('keep'), done: t('deleted') };
}

export function ownReviewTexts(locale: Locale): OwnReviewTexts {
  const t = translator(locale, 'reviews');
  return {
    write: t('write'),
    edit: t('edit'),
    pending: t('ownPending'),
    rejected: t('ownRejected'),
    delete: deleteTexts(locale),
  };
}

export function starTexts(locale: Locale): StarTexts {
  const t = translator(locale, 'reviewForm');
  const each = (text: (rating: Rating) => string) =>
    Object.fromEntries(RATINGS.map((rating) => [rating, text(rating)])) as Record<Rating, string>;
  return {
    label: t('rating'),
    hint: t('ratingHint'),
    words: each((rating) => t(`star.${rating}`)),
    labels: each((rating) => t('starLabel', { rating, word: t(`star.${rating}`).toLowerCase() })),
  };
}

export function pickerTexts(locale: Locale): PickerTexts {
  const t = translator(locale, 'reviewForm');
  const numbers = Array.from({ length: MOST_PHOTOS }, (_, position) => position + 1);
  return {
    label: t('photos'),
    hint: t('photosHint'),
    add: t('addPhotos'),
    photo: numbers.map((index) => t('photoOf', { index })),
    remove: numbers.map((index) => t('removePhoto', { index })),
    uploading: t('uploading'),
    tooMany: t('tooManyPhotos'),
  };
}

export function concernTexts(locale: Locale): Record<Concern, string> {
  const t = translator(locale, 'reviewForm');
  const names: Concern[] = ['too-short', 'link', 'contact', 'shouting', 'repeats', 'insult'];
  return Object.fromEntries(names.map((name) => [name, t(`concern.${name}`)])) as Record<Concern, string>;
}

export function doneTexts(locale: Locale, product: string): ReviewDoneTexts {
  const t = translator(locale, 'reviewForm');
  return {
    published: t('doneTitle'),
    publishedText: t('donePublished'),
    waiting: t('waitingTitle'),
    waitingText: t('waitingText'),
    why: t('waitingWhy'),
    toProduct: t('toProduct', { product }),
    toMine: t('toMine'),
    concern: concernTexts(locale),
  };
}
