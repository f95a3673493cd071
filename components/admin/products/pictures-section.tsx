'use client';

import { ImagePlus, LoaderCircle } from 'lucide-react';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import useSWR from 'swr';
import { Panel } from '#components/admin/ui/panel.tsx';
import { TextField } from '#components/forms/fields.tsx';
import { useFormState } from '#components/forms/form-context.ts';
import { sendPicture } from '#components/forms/send-picture.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { paths, productPaths } from '#lib/catalog/paths.ts';
import type { UploadedPicture } from '#lib/catalog/product-form.ts';
import { locales } from '#lib/catalog/schema.ts';
import { UPLOAD_TYPES } from '#lib/platform/schema.ts';
import { moved, useEditor } from './editor-context.ts';
import { RowButtons } from './row-buttons.tsx';

/** How often (ms) it is asked how far the sizes are, while some are being made. */
const ASK = 600;

/** The product's pictures, the cover first. Each is sent as soon as it is chosen; a worker makes its sizes meanwhile. */
export function PicturesSection() {
  const { values, set, pictures, notePicture, locale } = useEditor();
  const t = useAreaTexts('adminProducts');
  const error = useFormState().fieldErrors.pictures;
  const [onTheirWay, setOnTheirWay] = useState(0);
  const [problems, setProblems] = useState<{ name: string; message: string }[]>([]);
  const [dragged, setDragged] = useState<number | null>(null);
  useProgress();

  async function send(files: readonly File[]) {
    setProblems([]);
    setOnTheirWay((count) => count + files.length);
    // One after the other, so that they stand in the order in which they were chosen.
    for (const file of files) {
      const sent = await sendPicture<UploadedPicture>(file, productPaths.uploads, locale);
      setOnTheirWay((count) => count - 1);
      if (!sent.ok) {
        setProblems((before) => [...before, { name: file.name, message: sent.message }]);
        continue;
      }
      const { id, width, height, color } = sent;
      notePicture({ id, width, height, color, widths: [], planned: 1 });
      set((now) => ({ pictures: [...now.pictures, { pictureId: id, alt: { en: '', fr: '' } }] }));
    }
  }

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    void send(files);
  }

  function drop(event: DragEvent, row: number) {
    event.preventDefault();
    if (dragged === null || dragged === row) return;
    set((now) => {
      const list = [...now.pictures];
      const [one] = list.splice(dragged, 1);
      if (one) list.splice(row, 0, one);
      return { pictures: list };
    });
    setDragged(null);
  }

  return (
    <Panel title={t('section.pictures')}>
      <p className={`text-sm ${error ? 'font-medium text-danger' : 'text-muted'}`}>{error ?? t('hint.pictures')}</p>
      <ol className="mt-4 grid gap-5">
        {values.pictures.map(({ pictureId, alt }, row) => (
          <li
            key={pictureId}
            draggable
            onDragStart={() => setDragged(row)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => drop(event, row)}
            className="flex flex-wrap items-start gap-4 sm:flex-nowrap"
          >
            <Tile picture={pictures[pictureId]} label={t('picture', { number: row + 1 })} isCover={row === 0} />
            <div className="grid grow gap-4 md:grid-cols-2">
              {locales.map((language) => (
                <TextField
                  key={language}
                  name={`pictures.${row}.alt.${language}`}
                  label={`${t('field.alt')} (${t(`language.${language}`)})`}
                  lang={language}
                  value={alt[language]}
                  onChange={({ target }) =>
                    set((now) => ({
                      pictures: now.pictures.map((picture) =>
                        picture.pictureId === pictureId
                          ? { ...picture, alt: { ...picture.alt, [language]: target.value } }
                          : picture,
                      ),
                    }))
                  }
                />
              ))}
            </div>
            <div className="sm:pt-7">
              <RowButtons
                name={t('picture', { number: row + 1 })}
                isFirst={row === 0}
                isLast={row === values.pictures.length - 1}
                onMove={(by) => set((now) => ({ pictures: moved(now.pictures, row, by) }))}
                onRemove={() =>
                  set((now) => ({ pictures: now.pictures.filter((picture) => picture.pictureId !== pictureId) }))
                }
              />
            </div>
          </li>
        ))}
      </ol>
      <div role="alert">
        <ul className="mt-4 grid gap-1">
          {problems.map(({ name, message }) => (
            <li key={name} className="font-medium text-danger">
              {name}: {message}
            </li>
          ))}
        </ul>
      </div>
      <label className="mt-4 inline-flex min-h-12 cursor-pointer items-center gap-2 rounded-full border-2 border-dashed border-muted/60 px-6 py-2.5 font-semibold transition-colors duration-200 hover:border-primary hover:text-primary has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-primary">
        <input type="file" multiple accept={UPLOAD_TYPES.join(',')} onChange={choose} className="sr-only" />
        <ImagePlus aria-hidden="true" className="size-5" />
        {t('addPictures')}
      </label>
      <p role="status" className="mt-2 flex items-center gap-2 text-sm text-muted">
        {onTheirWay > 0 && (
          <>
            <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />
            {t('uploading', { count: onTheirWay })}
          </>
        )}
      </p>
    </Panel>
  );
}

/** Asks how far the sizes are, as long as any are still to be made. */
function useProgress() {
  const { values, pictures, notePicture } = useEditor();
  const open = values.pictures
    .map(({ pictureId }) => pictures[pictureId])
    .filter((picture) => picture && picture.widths.length < picture.planned)
    .map((picture) => picture?.id)
    .join(',');
  useSWR(open && `${productPaths.uploads}?ids=${open}`, fetchPictures, {
    refreshInterval: ASK,
    dedupingInterval: 0,
    onSuccess: (found) => found.forEach(notePicture),
  });
}

async function fetchPictures(address: string): Promise<UploadedPicture[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return ((await response.json()) as { pictures: UploadedPicture[] }).pictures;
}

function Tile({ picture, label, isCover }: { picture: UploadedPicture | undefined; label: string; isCover: boolean }) {
  const t = useAreaTexts('adminProducts');
  const width = picture?.widths[0];
  const { widths = [], planned = 1 } = picture ?? {};
  const isReady = widths.length >= planned;
  return (
    <div className="relative w-32 shrink-0 cursor-grab">
      {picture && width ? (
        // biome-ignore lint/performance/noImgElement: a stored size of it, as small as the tile
        <img
          src={paths.picture(picture.id, width, 'webp')}
          alt={label}
          draggable={false}
          className="aspect-square w-32 rounded-tile object-cover"
          style={{ backgroundColor: picture.color }}
        />
      ) : (
        <span
          role="img"
          aria-label={label}
          className="block aspect-square w-32 rounded-tile"
          style={{ backgroundColor: picture?.color }}
        />
      )}
      {isCover && (
        <span className="absolute top-2 left-2 rounded-full bg-accent px-2 text-xs font-semibold text-[#2b1d14]">
          {t('cover')}
        </span>
      )}
      {!isReady && (
        <div className="mt-1">
          <progress
            value={widths.length}
            max={planned}
            aria-label={t('sizesOf', { name: label })}
            className="h-1.5 w-full accent-primary"
          />
          <span className="text-xs text-muted">{t('sizes', { done: widths.length, planned })}</span>
        </div>
      )}
    </div>
  );
}
