'use client';

import { Panel } from '#components/admin/ui/panel.tsx';
import { CheckField, SelectField, TextField } from '#components/forms/fields.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { useEditor } from './editor-context.ts';

/** Where it stands, what it costs, how it is to be had, and whether anybody sees it. */
export function FactsSection({
  isNew,
  slug,
  onSlug,
}: {
  isNew: boolean;
  slug: string;
  onSlug: (slug: string) => void;
}) {
  const { values, set, choices } = useEditor();
  const t = useAreaTexts('adminProducts');
  const number = (name: 'weightGrams' | 'leadTimeHours' | 'shelfLifeDays' | 'stock') => ({
    name,
    label: t(`field.${name}`),
    value: values[name],
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => set({ [name]: target.value }),
  });
  return (
    <Panel title={t('section.facts')}>
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {isNew && (
          <TextField
            name="slug"
            label={t('field.slug')}
            hint={t('hint.slug')}
            value={slug}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => onSlug(target.value)}
          />
        )}
        <SelectField
          name="category"
          label={t('field.category')}
          value={values.category}
          onChange={({ target }) => set({ category: target.value })}
        >
          {values.category === '' && <option value="">{t('choose')}</option>}
          {choices.categories.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          name="priceMinor"
          label={t('field.priceMinor')}
          value={values.priceMinor}
          inputMode="decimal"
          autoComplete="off"
          onChange={({ target }) => set({ priceMinor: target.value })}
        />
        <SelectField
          name="vatClass"
          label={t('field.vatClass')}
          value={values.vatClass}
          onChange={({ target }) => set({ vatClass: target.value as typeof values.vatClass })}
        >
          <option value="reduced">{t('vat.reduced')}</option>
          <option value="standard">{t('vat.standard')}</option>
        </SelectField>
        <TextField {...number('stock')} hint={isNew ? undefined : t('hint.stock')} />
        <TextField {...number('weightGrams')} />
        <TextField {...number('leadTimeHours')} />
        <TextField {...number('shelfLifeDays')} />
      </div>
      <div className="mt-5">
        <CheckField
          name="isVisible"
          label={t('field.isVisible')}
          checked={values.isVisible}
          onChange={({ target }) => set({ isVisible: target.checked })}
        />
      </div>
    </Panel>
  );
}
