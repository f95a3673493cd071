import type { useAreaTexts } from '#components/i18n/area-provider.tsx';

type Texts = ReturnType<typeof useAreaTexts<'adminProducts'>>;

/** What a value of a product is called: `texts.fr.name` → `Name (French)`. One that is not known keeps its code. */
export function fieldName(name: string, t: Texts): string {
  const [head, language, field] = name.split('.');
  if (head !== 'texts') return t.has(`field.${name}` as 'field.name') ? t(`field.${name}` as 'field.name') : name;
  return `${t(`field.${field}` as 'field.name')} (${t(`language.${language}` as 'language.en')})`;
}
