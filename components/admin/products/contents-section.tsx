'use client';

import { Panel } from '#components/admin/ui/panel.tsx';
import { CheckField, SelectField, TextField } from '#components/forms/fields.tsx';
import { useFormState } from '#components/forms/form-context.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { diets } from '#lib/catalog/schema.ts';
import { moved, useEditor } from './editor-context.ts';
import { RowButtons } from './row-buttons.tsx';
import type { ProductValues } from './values.ts';

const nutrients = [
  ...(['energyKj', 'energyKcal', 'fat', 'saturates', 'carbohydrate'] as const),
  ...(['sugars', 'fibre', 'protein', 'salt'] as const),
];
const nothing = Object.fromEntries(nutrients.map((name) => [name, ''])) as NonNullable<ProductValues['nutrition']>;

/** What is in it: ingredients by weight, allergens, diets, nutrition. */
export function ContentsSection() {
  const { values, set, choices } = useEditor();
  const t = useAreaTexts('adminProducts');
  const ofDiets = useAreaTexts('diet');
  return (
    <Panel title={t('section.contents')}>
      <div className="grid gap-x-8 gap-y-8 lg:grid-cols-2">
        <Ingredients />
        <fieldset>
          <legend className="font-medium">{t('field.allergens')}</legend>
          <p className="mt-1 text-sm text-muted">{t('hint.allergens')}</p>
          <ul className="mt-3 grid gap-x-6 gap-y-1 sm:grid-cols-2">
            {choices.allergens.map(({ code, name }) => (
              <li key={code} className="flex items-center justify-between gap-3">
                <label htmlFor={`allergen-${code}`}>{name}</label>
                <select
                  id={`allergen-${code}`}
                  value={stateOf(values, code)}
                  onChange={({ target }) => set((now) => ({ allergens: withAllergen(now, code, target.value) }))}
                  className="min-h-11 rounded-xl border border-muted/60 bg-surface px-2"
                >
                  {(['none', 'contains', 'traces'] as const).map((state) => (
                    <option key={state} value={state}>
                      {t(`allergen.${state}`)}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
        </fieldset>
        <fieldset>
          <legend className="font-medium">{t('field.diets')}</legend>
          <div className="mt-1 flex flex-wrap gap-x-6">
            {diets.map((diet) => (
              <CheckField
                key={diet}
                name={`diet-${diet}`}
                label={ofDiets(diet)}
                checked={values.diets.includes(diet)}
                onChange={({ target }) =>
                  set((now) => ({
                    diets: diets.filter((other) => (other === diet ? target.checked : now.diets.includes(other))),
                  }))
                }
              />
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="font-medium">{t('field.nutrition')}</legend>
          <CheckField
            name="hasNutrition"
            label={t('hasNutrition')}
            checked={values.nutrition !== null}
            onChange={({ target }) => set({ nutrition: target.checked ? nothing : null })}
          />
          {values.nutrition && (
            <div className="mt-3 grid grid-cols-2 gap-4 sm:grid-cols-3">
              {nutrients.map((name) => (
                <TextField
                  key={name}
                  name={`nutrition.${name}`}
                  label={t(`nutrient.${name}`)}
                  inputMode="decimal"
                  autoComplete="off"
                  value={values.nutrition?.[name] ?? ''}
                  onChange={({ target }) =>
                    set((now) => ({ nutrition: { ...(now.nutrition ?? nothing), [name]: target.value } }))
                  }
                />
              ))}
            </div>
          )}
        </fieldset>
      </div>
    </Panel>
  );
}

function Ingredients() {
  const { values, set, choices } = useEditor();
  const t = useAreaTexts('adminProducts');
  const error = useFormState().fieldErrors.ingredients;
  const nameOf = (code: string) => choices.ingredients.find((choice) => choice.code === code)?.name ?? code;
  const add = (code: string) =>
    set((now) => {
      const allergen = choices.ingredients.find((choice) => choice.code === code)?.allergen;
      // What an ingredient contains, so does the product.
      return {
        ingredients: [...now.ingredients, code],
        ...(allergen && { allergens: withAllergen(now, allergen, 'contains') }),
      };
    });
  return (
    <fieldset>
      <legend className="font-medium">{t('field.ingredients')}</legend>
      <p className={`mt-1 text-sm ${error ? 'font-medium text-danger' : 'text-muted'}`}>
        {error ?? t('hint.ingredients')}
      </p>
      <ol className="mt-2 divide-y divide-line">
        {values.ingredients.map((code, row) => (
          <li key={code} className="flex items-center justify-between gap-3">
            {nameOf(code)}
            <RowButtons
              name={nameOf(code)}
              isFirst={row === 0}
              isLast={row === values.ingredients.length - 1}
              onMove={(by) => set(({ ingredients }) => ({ ingredients: moved(ingredients, row, by) }))}
              onRemove={() =>
                set(({ ingredients }) => ({ ingredients: ingredients.filter((other) => other !== code) }))
              }
            />
          </li>
        ))}
      </ol>
      <SelectField
        name="addIngredient"
        label={t('addIngredient')}
        value=""
        onChange={({ target }) => add(target.value)}
      >
        <option value="">{t('choose')}</option>
        {choices.ingredients
          .filter(({ code }) => !values.ingredients.includes(code))
          .map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
      </SelectField>
    </fieldset>
  );
}

function stateOf({ allergens }: ProductValues, code: string): 'none' | 'contains' | 'traces' {
  const found = allergens.find((allergen) => allergen.code === code);
  if (!found) return 'none';
  return found.isTrace ? 'traces' : 'contains';
}

/** In the order of their codes, as the shop keeps them. */
function withAllergen({ allergens }: ProductValues, code: string, state: string): ProductValues['allergens'] {
  const others = allergens.filter((allergen) => allergen.code !== code);
  if (state === 'none') return others;
  const one = { code: code as ProductValues['allergens'][number]['code'], isTrace: state === 'traces' };
  return [...others, one].sort((a, b) => (a.code < b.code ? -1 : 1));
}
