'use client';

import { Panel } from '#components/admin/ui/panel.tsx';
import { TextArea, TextField } from '#components/forms/fields.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { locales } from '#lib/catalog/schema.ts';
import { useEditor } from './editor-context.ts';

/** What is said of the product, in both languages side by side. */
export function TextsSection() {
  const { values, set } = useEditor();
  const t = useAreaTexts('adminProducts');
  return (
    <Panel title={t('section.texts')}>
      <div className="grid gap-x-8 gap-y-10 md:grid-cols-2">
        {locales.map((locale) => {
          const texts = values.texts[locale];
          const language = t(`language.${locale}`);
          const field = (name: keyof typeof texts) => ({
            name: `texts.${locale}.${name}`,
            label: `${t(`field.${name}`)} (${language})`,
            value: texts[name],
            lang: locale,
            onChange: ({ target }: { target: { value: string } }) =>
              set((now) => ({ texts: { ...now.texts, [locale]: { ...now.texts[locale], [name]: target.value } } })),
          });
          return (
            <div key={locale} className="grid content-start gap-5">
              <TextField {...field('name')} />
              <TextField {...field('tagline')} />
              <TextArea {...field('description')} rows={9} hint={t('hint.description')} />
            </div>
          );
        })}
      </div>
    </Panel>
  );
}
