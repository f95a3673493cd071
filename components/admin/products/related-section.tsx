'use client';

import { useState } from 'react';
import { Panel } from '#components/admin/ui/panel.tsx';
import { useFormState } from '#components/forms/form-context.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Companion } from '#lib/catalog/product-form.ts';
import { CompanionPicker } from './companion-picker.tsx';
import { moved, useEditor } from './editor-context.ts';
import { RowButtons } from './row-buttons.tsx';

/** What goes well with the product, the best first: the first four that are in the shop stand on its page. */
export function RelatedSection() {
  const { locale, values, set, names, noteName, slug } = useEditor();
  const t = useAreaTexts('adminProducts');
  const [told, setTold] = useState('');
  const { related } = values;
  const { fieldErrors } = useFormState();
  const error = fieldErrors.related ?? related.map((_, row) => fieldErrors[`related.${row}`]).find(Boolean);
  const nameOf = (other: string) => names[other] ?? other;

  function add({ slug: other, name }: Companion) {
    noteName(other, name);
    set((now) => ({ related: now.related.includes(other) ? now.related : [...now.related, other] }));
    setTold(t('companionAdded', { name }));
  }

  return (
    <Panel title={t('section.related')}>
      <p className={`text-sm ${error ? 'font-medium text-danger' : 'text-muted'}`}>{error ?? t('hint.related')}</p>
      <ol className="mt-2 divide-y divide-line">
        {related.map((other, row) => (
          <li key={other} className="flex items-center justify-between gap-3">
            <span className="min-w-0 wrap-anywhere">{nameOf(other)}</span>
            <RowButtons
              name={nameOf(other)}
              isFirst={row === 0}
              isLast={row === related.length - 1}
              onMove={(by) => set((now) => ({ related: moved(now.related, row, by) }))}
              onRemove={() => set((now) => ({ related: now.related.filter((known) => known !== other) }))}
            />
          </li>
        ))}
      </ol>
      <div className="mt-3 max-w-xl">
        <CompanionPicker
          locale={locale}
          label={t('section.related')}
          without={slug === null ? related : [...related, slug]}
          onPick={add}
        />
      </div>
      <p role="status" className="sr-only">
        {told}
      </p>
    </Panel>
  );
}
