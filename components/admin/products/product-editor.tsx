'use client';

import { Copy, Eye } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { Action, ActionResult } from '#components/forms/action.ts';
import { SubmitButton } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { productPaths } from '#lib/catalog/paths.ts';
import {
  differences,
  type EditedProduct,
  type EditorChoices,
  mergeForms,
  type ProductForm,
  type UploadedPicture,
  withValues,
} from '#lib/catalog/product-form.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { ContentsSection } from './contents-section.tsx';
import { EditorContext } from './editor-context.ts';
import { FactsSection } from './facts-section.tsx';
import { OffersSection } from './offers-section.tsx';
import { OptionsSection } from './options-section.tsx';
import { PicturesSection } from './pictures-section.tsx';
import { PublishedLine, type Saved } from './published-line.tsx';
import { RelatedSection } from './related-section.tsx';
import { TextsSection } from './texts-section.tsx';
import { useUnsavedWarning } from './use-unsaved-warning.ts';
import { type ProductValues, toForm, toValues } from './values.ts';

type Input = { slug: string; revision: number | null; stockSeen: number | null; form: ProductForm };
type Outcome = { slug: string; revision: number; savedAt: number };
type SaveAction = Action<Input, Outcome>;
type DraftAction = Action<{ slug: string; form: ProductForm }, null>;
type Props = {
  locale: Locale;
  choices: EditorChoices;
  /** `revision` 0 and no slug: one that is to be new. */
  product: EditedProduct;
  actions: { save: SaveAction; draft: DraftAction };
  /** It has just been made, on another page. */
  savedAt: number | null;
};
type Conflict = { theirs: EditedProduct } & Pick<ReturnType<typeof mergeForms>, 'taken' | 'contested' | 'form'>;

/** One form for all of a product, new or not. */
export function ProductEditor({ locale, choices, product, actions, savedAt }: Props) {
  const t = useAreaTexts('adminProducts');
  const router = useRouter();
  const isNew = product.revision === 0;
  const [base, setBase] = useState(product);
  const [slug, setSlug] = useState(product.slug);
  const [values, setValues] = useState(() => toValues(product.form));
  const [blank] = useState(() => toForm(values));
  const [pictures, setPictures] = useState(product.pictures);
  const [names, setNames] = useState(() => namesIn(product, locale));
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [saved, setSaved] = useState<Saved | null>(
    savedAt ? { slug, revision: product.revision, since: savedAt, isVisible: product.form.isVisible } : null,
  );
  const intent = useRef<'save' | 'preview'>('save');
  const before = isNew ? blank : base.form;
  const isUnsaved = differences(before, toForm(values)).length > 0;
  useUnsavedWarning(isUnsaved, t('unsaved'));

  function set(change: Partial<ProductValues> | ((now: ProductValues) => Partial<ProductValues>)) {
    setValues((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) }));
  }

  /** What is sent depends on the button; a change by somebody else is told beside the form, not as a refusal of it. */
  async function send(language: Locale, input: Input): Promise<ActionResult<Outcome | null>> {
    if (intent.current === 'preview') return openPreview(language, input);
    const answer = atFields(await actions.save(language, input));
    if (!answer.ok && answer.reason.startsWith('product-changed')) await openConflict(input.form);
    return answer;
  }

  /** Its window is there before the answer is: later a browser would no longer take it for what was pressed. */
  async function openPreview(language: Locale, { slug, form }: Input): Promise<ActionResult<null>> {
    const opened = window.open('', `preview-${slug}`);
    const answer = atFields(await actions.draft(language, { slug, form }));
    if (!answer.ok) opened?.close();
    else if (opened) opened.location.href = productPaths.preview(locale, slug);
    return answer;
  }

  async function openConflict(mine: ProductForm) {
    const theirs = await fetchCurrent(slug);
    if (theirs) setConflict({ theirs, ...mergeForms({ base: base.form, mine, theirs: theirs.form }) });
  }

  function goOn(chosen: ReadonlySet<string>) {
    if (!conflict) return;
    const { theirs, contested, form } = conflict;
    const picked = contested.filter(({ name }) => chosen.has(name)).map(({ name, before: value }) => [name, value]);
    setBase(theirs);
    setPictures((known) => ({ ...theirs.pictures, ...known }));
    setNames((known) => ({ ...known, ...namesIn(theirs, locale) }));
    setValues(toValues(withValues(form, Object.fromEntries(picked))));
    setConflict(null);
  }

  async function done(outcome: Outcome | null) {
    if (!outcome) return;
    setConflict(null);
    if (isNew) {
      // Nothing is unsaved any more, so that leaving asks nothing.
      setValues(toValues(blank));
      router.replace(`${productPaths.edit(locale, outcome.slug)}?saved=${outcome.savedAt}`);
      return;
    }
    const current = await fetchCurrent(slug);
    if (current) {
      setBase(current);
      setValues(toValues(current.form));
    }
    const { isVisible } = current?.form ?? base.form;
    setSaved({ slug, revision: outcome.revision, since: outcome.savedAt, isVisible });
  }

  return (
    <EditorContext
      value={{
        ...{ locale, choices, values, set, pictures, names, slug: isNew ? null : slug },
        notePicture: (picture: UploadedPicture) => setPictures((known) => ({ ...known, [picture.id]: picture })),
        noteName: (other: string, name: string) => setNames((known) => ({ ...known, [other]: name })),
      }}
    >
      {conflict && <ConflictPanel {...conflict} locale={locale} onGoOn={goOn} />}
      <Form
        action={send}
        locale={locale}
        label={isNew ? t('newProduct') : product.form.texts[locale].name}
        className="grid gap-5"
        toInput={() => ({
          slug,
          revision: isNew ? null : base.revision,
          stockSeen: isNew ? null : base.form.stock,
          form: toForm(values),
        })}
        onDone={done}
      >
        <FactsSection isNew={isNew} slug={slug} onSlug={setSlug} />
        <TextsSection />
        <PicturesSection />
        <OffersSection />
        <OptionsSection />
        <ContentsSection />
        <RelatedSection />
        <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-3 border-t border-line bg-page/95 px-4 py-3 backdrop-blur-md sm:-mx-6 sm:px-6 xl:-mx-10 xl:px-10">
          {saved && <PublishedLine key={saved.since} saved={saved} locale={locale} />}
          <SubmitButton
            onClick={() => {
              intent.current = 'save';
            }}
          >
            {t('save')}
          </SubmitButton>
          <SubmitButton
            look="quiet"
            onClick={() => {
              intent.current = 'preview';
            }}
          >
            <Eye aria-hidden="true" className="size-5" />
            {t('preview.open')}
          </SubmitButton>
          {!isNew && (
            <ButtonLink href={productPaths.create(locale, slug)} look="quiet">
              <Copy aria-hidden="true" className="size-5" />
              {t('duplicate')}
            </ButtonLink>
          )}
          {isUnsaved && <span className="text-sm text-muted">{t('notSavedYet')}</span>}
        </div>
      </Form>
    </EditorContext>
  );
}

/** Refusals by the names of the editor's fields: their whole paths, since many end alike. */
function atFields<T>(answer: ActionResult<T>): ActionResult<T> {
  if (answer.ok) return answer;
  const entries = Object.entries(answer.fieldErrors);
  const inForm = entries.filter(([name]) => name.startsWith('form.'));
  if (inForm.length === 0) return answer;
  const others = entries.filter(([name]) => name === 'slug');
  return {
    ...answer,
    fieldErrors: Object.fromEntries([...others, ...inForm.map(([name, text]) => [name.slice(5), text])]),
  };
}

const namesIn = ({ names }: EditedProduct, locale: Locale) =>
  Object.fromEntries(Object.entries(names).map(([slug, name]) => [slug, name[locale]]));

/** How the product stands now; null if that can't be had: what is typed stays as it is. */
async function fetchCurrent(slug: string): Promise<EditedProduct | null> {
  const response = await fetch(productPaths.current(slug)).catch(() => null);
  return response?.ok ? ((await response.json()) as EditedProduct) : null;
}
