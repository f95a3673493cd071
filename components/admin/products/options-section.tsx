'use client';

import { Plus } from 'lucide-react';
import { Panel } from '#components/admin/ui/panel.tsx';
import { CheckField, SelectField, TextField } from '#components/forms/fields.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Button } from '#components/ui/button.tsx';
import { optionKinds } from '#lib/catalog/product-form.ts';
import { locales } from '#lib/catalog/schema.ts';
import { moved, useEditor } from './editor-context.ts';
import { RowButtons } from './row-buttons.tsx';
import { newKey, type ProductValues } from './values.ts';

type Row = ProductValues['options'][number];

/** What a shopper may choose: sizes and ways of slicing, each with what it adds to the price. */
export function OptionsSection() {
  const { values, set } = useEditor();
  const t = useAreaTexts('adminProducts');
  const change = (key: string, patch: Partial<Row>) =>
    set(({ options }) => ({
      options: options.map((option) => (option.key === key ? { ...option, ...patch } : option)),
    }));
  return (
    <Panel title={t('section.options')}>
      {values.options.length === 0 && <p className="text-muted">{t('noOptions')}</p>}
      <ul className="grid gap-6 divide-y divide-line">
        {values.options.map((option, row) => (
          <li key={option.key} className="pb-6 last:pb-0">
            <fieldset>
              <legend className="sr-only">{t('option', { number: row + 1 })}</legend>
              <div className="grid items-start gap-4 sm:grid-cols-3">
                <SelectField
                  name={`options.${row}.kind`}
                  label={t('field.kind')}
                  value={option.kind}
                  onChange={({ target }) => change(option.key, { kind: target.value as Row['kind'] })}
                >
                  {optionKinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {t(`kind.${kind}`)}
                    </option>
                  ))}
                </SelectField>
                <TextField
                  name={`options.${row}.code`}
                  label={t('field.code')}
                  value={option.code}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={({ target }) => change(option.key, { code: target.value })}
                />
                <TextField
                  name={`options.${row}.surchargeMinor`}
                  label={t('field.surchargeMinor')}
                  value={option.surchargeMinor}
                  inputMode="decimal"
                  autoComplete="off"
                  onChange={({ target }) => change(option.key, { surchargeMinor: target.value })}
                />
                {locales.map((locale) => (
                  <TextField
                    key={locale}
                    name={`options.${row}.label.${locale}`}
                    label={`${t('field.label')} (${t(`language.${locale}`)})`}
                    lang={locale}
                    value={option.label[locale]}
                    onChange={({ target }) =>
                      change(option.key, { label: { ...option.label, [locale]: target.value } })
                    }
                  />
                ))}
                <div className="flex flex-wrap items-center justify-between gap-2 sm:pt-7">
                  <CheckField
                    name={`options.${row}.isDefault`}
                    label={t('field.isDefault')}
                    checked={option.isDefault}
                    onChange={({ target }) => change(option.key, { isDefault: target.checked })}
                  />
                  <RowButtons
                    name={option.label.en || t('option', { number: row + 1 })}
                    isFirst={row === 0}
                    isLast={row === values.options.length - 1}
                    onMove={(by) => set(({ options }) => ({ options: moved(options, row, by) }))}
                    onRemove={() =>
                      set(({ options }) => ({ options: options.filter(({ key }) => key !== option.key) }))
                    }
                  />
                </div>
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        className="mt-5"
        onClick={() => set(({ options }) => ({ options: [...options, blank(options)] }))}
      >
        <Plus aria-hidden="true" className="size-5" />
        {t('addOption')}
      </Button>
    </Panel>
  );
}

function blank(options: readonly Row[]): Row {
  const kind = options.at(-1)?.kind ?? 'size';
  const isDefault = !options.some((option) => option.kind === kind && option.isDefault);
  return { key: newKey(), kind, code: '', label: { en: '', fr: '' }, surchargeMinor: '0.00', isDefault };
}
