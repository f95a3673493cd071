'use client';

import { useState } from 'react';
import { mutate } from 'swr';
import type { Action } from '#components/forms/action.ts';
import { TextArea, TextField } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useFormState } from '#components/forms/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';
import type { OwnReview, ReviewInput, WrittenReview } from '#lib/reviews/schema.ts';
import { PhotoPicker, type PickerTexts } from './photo-picker.tsx';
import { type ReviewDoneTexts, ReviewSent } from './review-sent.tsx';
import { StarInput, type StarTexts } from './star-input.tsx';

type WriteReviewAction = Action<ReviewInput, WrittenReview>;
type Props = {
  slug: string;
  locale: Locale;
  action: WriteReviewAction;
  /** What they wrote before. */
  own: Pick<OwnReview, 'rating' | 'title' | 'text' | 'photos'> | null;
  texts: {
    form: Record<'title' | 'headline' | 'headlineHint' | 'text' | 'textHint' | 'shownAs' | 'send', string>;
    stars: StarTexts;
    photos: PickerTexts;
    done: ReviewDoneTexts;
  };
};

/** Writes or edits one's review of a product; then says what became of it. */
export function ReviewForm({ slug, locale, action, own, texts }: Props) {
  const [sent, setSent] = useState<WrittenReview | null>(null);
  const [isUploading, setIsUploading] = useState(false);
  if (sent) return <ReviewSent slug={slug} locale={locale} sent={sent} texts={texts.done} />;
  const { form } = texts;
  return (
    <Form
      action={action}
      locale={locale}
      label={form.title}
      className="grid gap-7"
      toInput={(fields) => ({
        slug,
        rating: Number(fields.get('rating')),
        title: String(fields.get('title')),
        text: String(fields.get('text')),
        photos: fields.getAll('photos').map(String),
      })}
      onDone={(written) => {
        setSent(written);
        void mutate(reviewPaths.mine(slug));
      }}
    >
      <StarInput name="rating" defaultRating={own?.rating ?? 0} texts={texts.stars} />
      <TextField
        name="title"
        label={form.headline}
        hint={form.headlineHint}
        defaultValue={own?.title}
        maxLength={80}
        autoComplete="off"
      />
      <TextArea name="text" label={form.text} hint={form.textHint} defaultValue={own?.text} maxLength={2000} rows={6} />
      <PhotoPicker
        name="photos"
        locale={locale}
        photos={own?.photos ?? []}
        texts={texts.photos}
        onBusy={setIsUploading}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Send isUploading={isUploading} label={form.send} />
        <p className="text-sm text-muted">{form.shownAs}</p>
      </div>
    </Form>
  );
}

/** Waits for photographs that are on their way. */
function Send({ isUploading, label }: { isUploading: boolean; label: string }) {
  const { isPending } = useFormState();
  return (
    <Button type="submit" isPending={isPending || isUploading}>
      {label}
    </Button>
  );
}
