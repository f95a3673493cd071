'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Panel } from '#components/admin/ui/panel.tsx';
import type { Action } from '#components/forms/action.ts';
import { CheckField, SelectField, SubmitButton, TextField } from '#components/forms/fields.tsx';
import { Form } from '#components/forms/form.tsx';
import { useFormState } from '#components/forms/form-context.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { type DiscountForm, discountKinds } from '#lib/checkout/discount-form.ts';
import { discountPaths } from '#lib/checkout/paths.ts';
import { clockAt } from '#lib/shop/days.ts';
import { DiscountedProducts } from './discounted-products.tsx';
import { toDiscountInput } from './to-discount-input.ts';

type SaveDiscountAction = Action<{ code: string; revision: number | null; form: DiscountForm }, { code: string }>;
type Props = {
  locale: Locale;
  /** Null for one that is to be new. */
  discount: { code: string; revision: number } | null;
  form: DiscountForm;
  categories: { code: string; name: string }[];
  /** What the form's products are called, by slug. */
  productNames: Record<string, string>;
  save: SaveDiscountAction;
};

/** All of a discount code: what it takes off, of what, when, and how often. */
export function DiscountEditor({ locale, discount, form, categories, productNames, save }: Props) {
  const t = useAreaTexts('adminDiscounts');
  const router = useRouter();
  const [kind, setKind] = useState(form.kind);
  const euros = (minor: number) => (minor === 0 ? '' : (minor / 100).toFixed(2));
  return (
    <Form
      action={save}
      locale={locale}
      label={discount?.code ?? t('newCode')}
      className="grid gap-5"
      toInput={(fields) => ({
        code: discount?.code ?? String(fields.get('code')),
        revision: discount?.revision ?? null,
        form: toDiscountInput(fields),
      })}
      onDone={async () => {
        router.push(discountPaths.discounts(locale));
        router.refresh();
        await notify(t('saved'));
      }}
    >
      <Panel title={t('section.what')}>
        <div className="grid gap-5 sm:grid-cols-2">
          {!discount && (
            <TextField
              name="code"
              label={t('field.code')}
              hint={t('hint.code')}
              autoComplete="off"
              spellCheck={false}
            />
          )}
          <SelectField
            name="kind"
            label={t('field.kind')}
            value={kind}
            onChange={({ target }) => setKind(target.value as typeof kind)}
          >
            {discountKinds.map((name) => (
              <option key={name} value={name}>
                {t(`kind.${name}`)}
              </option>
            ))}
          </SelectField>
          {kind !== 'free_delivery' && (
            <TextField
              key={kind}
              name="value"
              label={t(kind === 'percent' ? 'field.percent' : 'field.amount')}
              defaultValue={kind !== form.kind ? '' : kind === 'percent' ? form.value : euros(form.value)}
              inputMode="decimal"
              autoComplete="off"
            />
          )}
          <TextField
            name="minimumMinor"
            label={t('field.minimumMinor')}
            hint={t('hint.minimum')}
            defaultValue={euros(form.minimumMinor)}
            inputMode="decimal"
            autoComplete="off"
          />
        </div>
      </Panel>
      <Panel title={t('section.when')}>
        <div className="grid gap-5 sm:grid-cols-2">
          {(['startsAt', 'endsAt'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              type="datetime-local"
              label={t(`field.${name}`)}
              hint={t('hint.open')}
              defaultValue={form[name] ? clockAt(form[name]) : ''}
            />
          ))}
          {(['maxUses', 'maxUsesPerPerson'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(`field.${name}`)}
              hint={t('hint.open')}
              defaultValue={form[name] ?? ''}
              inputMode="numeric"
              autoComplete="off"
            />
          ))}
        </div>
      </Panel>
      <Panel title={t('section.for')} aside={t('hint.for')}>
        <Categories chosen={form.categorySlugs} categories={categories} />
        <div className="mt-5">
          <DiscountedProducts locale={locale} chosen={form.productSlugs} names={productNames} />
        </div>
      </Panel>
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </Form>
  );
}

function Categories({ chosen, categories }: { chosen: string[]; categories: Props['categories'] }) {
  const t = useAreaTexts('adminDiscounts');
  const error = useFormState().fieldErrors.categorySlugs;
  return (
    <fieldset>
      <legend className="font-medium">{t('field.categorySlugs')}</legend>
      {error && <p className="font-medium text-danger">{error}</p>}
      <div className="flex flex-wrap gap-x-6">
        {categories.map(({ code, name }) => (
          <CheckField key={code} name={`category-${code}`} label={name} defaultChecked={chosen.includes(code)} />
        ))}
      </div>
    </fieldset>
  );
}
