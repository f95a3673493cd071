'use client';

import { ImagePlus, LoaderCircle, X } from 'lucide-react';
import { type ChangeEvent, useId, useRef, useState } from 'react';
import { useFormState } from '#components/forms/form-context.ts';
import { sendPicture } from '#components/forms/send-picture.ts';
import { notify } from '#components/ui/notify.ts';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale, Photo } from '#lib/catalog/schema.ts';
import { UPLOAD_TYPES } from '#lib/platform/schema.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';
import { MOST_PHOTOS } from '#lib/reviews/schema.ts';

export type PickerTexts = {
  label: string;
  hint: string;
  add: string;
  /** `Photo 2` and `Remove photo 2`, in order. */
  photo: string[];
  remove: string[];
  uploading: string;
  tooMany: string;
};
type Props = {
  name: string;
  locale: Locale;
  photos: Photo[];
  texts: PickerTexts;
  /** Told whether anything is still on its way. */
  onBusy: (isBusy: boolean) => void;
};
/** `id` is the shop's, once the photograph is there. */
type Tile = { key: string; id: string | null; source: string | null; color: string };

/** Photographs of a review: each is sent as soon as it is chosen, and the form sends the ids. */
export function PhotoPicker({ name, locale, photos, texts, onBusy }: Props) {
  const id = useId();
  const [tiles, setTiles] = useState(() => photos.map(toTile));
  const onTheirWay = useRef(0);
  const file = useRef<HTMLInputElement>(null);
  const error = useFormState().fieldErrors[name];

  async function add(event: ChangeEvent<HTMLInputElement>) {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    const room = MOST_PHOTOS - tiles.length;
    if (chosen.length > room) void notify(texts.tooMany, { tone: 'error' });
    await Promise.all(chosen.slice(0, room).map(send));
  }

  async function send(picture: File) {
    const key = crypto.randomUUID();
    const source = URL.createObjectURL(picture);
    setTiles((before) => [...before, { key, id: null, source, color: 'transparent' }]);
    count(1);
    const sent = await sendPicture(picture, reviewPaths.photos, locale);
    count(-1);
    if (!sent.ok) void notify(sent.message, { tone: 'error' });
    setTiles((before) =>
      sent.ok
        ? before.map((tile) => (tile.key === key ? { ...tile, id: sent.id, color: sent.color } : tile))
        : before.filter((tile) => tile.key !== key),
    );
  }

  function count(change: 1 | -1) {
    onTheirWay.current += change;
    onBusy(onTheirWay.current > 0);
  }

  function remove(key: string) {
    setTiles((before) => before.filter((tile) => tile.key !== key));
    file.current?.focus();
  }

  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="font-medium">{texts.label}</legend>
      <p id={`${id}-hint`} className={`mt-1 text-sm ${error ? 'font-medium text-danger' : 'text-muted'}`}>
        {error ?? texts.hint}
      </p>
      <ul className="mt-3 flex flex-wrap gap-3">
        {tiles.map((tile, position) => (
          <li key={tile.key} className="relative size-24">
            {tile.id && <input type="hidden" name={name} value={tile.id} />}
            {tile.source ? (
              // biome-ignore lint/performance/noImgElement: a file of the reader's own, or a size that exists already
              <img
                src={tile.source}
                alt={texts.photo[position]}
                className="size-24 rounded-tile object-cover"
                style={{ backgroundColor: tile.color }}
              />
            ) : (
              <span
                role="img"
                aria-label={texts.photo[position]}
                className="block size-24 rounded-tile"
                style={{ backgroundColor: tile.color }}
              />
            )}
            {!tile.id && (
              <span role="status" className="absolute inset-0 grid place-items-center rounded-tile bg-page/70">
                <LoaderCircle aria-hidden="true" className="size-6 animate-spin" />
                <span className="sr-only">{texts.uploading}</span>
              </span>
            )}
            <button
              type="button"
              onClick={() => remove(tile.key)}
              aria-label={texts.remove[position]}
              className="absolute -top-2 -right-2 grid size-8 cursor-pointer place-items-center rounded-full bg-text text-page shadow-soft hover:bg-danger"
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          </li>
        ))}
        <li hidden={tiles.length >= MOST_PHOTOS}>
          <label className="grid size-24 cursor-pointer place-items-center rounded-tile border-2 border-dashed border-muted/60 bg-surface text-center text-sm font-medium transition-colors duration-200 hover:border-primary hover:text-primary has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-primary">
            <input ref={file} type="file" multiple accept={UPLOAD_TYPES.join(',')} onChange={add} className="sr-only" />
            <span className="grid justify-items-center gap-1 px-1">
              <ImagePlus aria-hidden="true" className="size-6" />
              {texts.add}
            </span>
          </label>
        </li>
      </ul>
    </fieldset>
  );
}

function toTile({ id, color, widths: [width] }: Photo): Tile {
  return { key: id, id, color, source: width === undefined ? null : paths.picture(id, width, 'webp') };
}
