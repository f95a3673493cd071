'use server';

import { z } from 'zod';
import { action } from '#app/_lib/action.ts';
import { setVisibility } from '#lib/catalog/change-product.ts';
import { saveDraft } from '#lib/catalog/preview-product.ts';
import { productFormSchema } from '#lib/catalog/product-form.ts';
import { saveProduct, saveProductSchema } from '#lib/catalog/save-product.ts';
import { slugSchema } from '#lib/catalog/schema.ts';

/** `savedAt`: from when on it is told how soon the change was visible. */
export const save = action({
  input: saveProductSchema,
  who: 'catalog',
  run: async (input) => {
    const { slug, revision, outcome } = await saveProduct(input);
    return { slug, revision, outcome, savedAt: Date.now() };
  },
});

/** What the preview is to show; the form must be right, but what others have changed does not matter to it. */
export const draft = action({
  input: z.object({ slug: slugSchema, form: productFormSchema }),
  who: 'catalog',
  run: async (input, { user }) => {
    await saveDraft({ ...input, userId: user.id });
    return null;
  },
});

export const show = action({
  input: z.object({ slug: slugSchema, isVisible: z.boolean() }),
  who: 'catalog',
  run: async (input) => {
    await setVisibility(input);
    return null;
  },
});
