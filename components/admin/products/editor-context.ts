'use client';

import { createContext, useContext } from 'react';
import type { EditorChoices, UploadedPicture } from '#lib/catalog/product-form.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { ProductValues } from './values.ts';

type Editor = {
  locale: Locale;
  choices: EditorChoices;
  values: ProductValues;
  /** Replaces some values; with a function, of what they are at that moment. */
  set: (change: Partial<ProductValues> | ((values: ProductValues) => Partial<ProductValues>)) => void;
  pictures: Record<string, UploadedPicture>;
  notePicture: (picture: UploadedPicture) => void;
  /** Null for one that is to be new. */
  slug: string | null;
  /** What products that go well with it are called, by slug. */
  names: Record<string, string>;
  noteName: (slug: string, name: string) => void;
};

export const EditorContext = createContext<Editor | null>(null);

/** The product that is being edited. @throws outside an editor */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('no editor around this');
  return editor;
}

/** The list with an element moved by one place; the same where there is no further. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const copy = [...list];
  const [one] = copy.splice(from, 1);
  if (one !== undefined) copy.splice(Math.max(0, Math.min(to, copy.length)), 0, one);
  return copy;
}
