import { expect, test } from 'vitest';
import { locales } from '#lib/catalog/schema.ts';
import { renderMail } from './render-mail.ts';
import { type MailName, type MailValues, templates } from './templates.ts';

const name = 'Zoë "Zo" <b>O’Hara</b> & Co';
const url = 'https://levain.example/en/confirm?token=a&b="c"';
const link = { name, url };
const order = {
  name,
  number: 'LV-7K3M9Q',
  when: 'Thursday <24> December, 10:00',
  rows: [
    ['2 × Tarte <citron> & crème', '€12.00'],
    ['Total', '€12.00'],
  ] satisfies [string, string][],
  rest: null,
  paid: 'all' as const,
  url,
};

/** Values with everything that HTML might take for its own; a new template does not compile without some. */
const values: { [N in MailName]: MailValues<N> } = {
  'verify-email': link,
  'change-email': link,
  'email-changed': { name, email: 'new&<b>@levain.example' },
  'reset-password': link,
  'no-account': { url },
  'already-registered': link,
  'order-placed': order,
  'order-ready': order,
  'cake-question': { name, number: order.number, question: 'Cream <or> "icing" & berries?', url },
  'order-cancelled': { ...order, reason: 'The <oven> & its "door"', goesBack: true },
  'order-refunded': { name, number: order.number, amount: '€3.00', reason: 'One <b> & "two"', inCash: false, url },
};

const cases = locales.flatMap((locale) =>
  (Object.keys(values) as MailName[]).map((template) => ({ template, locale })),
);

test.each(cases)('$template says everything in $locale, as text and as HTML, and nothing breaks out', (letter) => {
  const { template, locale } = letter;
  const write = templates[template] as (given: unknown, locale: string) => ReturnType<(typeof templates)[MailName]>;
  const content = write(values[template], locale);
  const { text, html } = renderMail(content, locale);
  const told = [content.greeting, ...content.paragraphs, ...(content.rows ?? []).flat(), content.footnote ?? ''];

  expect(content.subject).toMatch(/^\S.{5,70}\S$/);
  for (const part of told) expect(text).toContain(part);
  if (content.link) expect(text).toContain(content.link.url);

  const parsed = unescapeHtml(html.replaceAll(/<[^>]+>/g, '\n'));
  for (const part of told) expect(parsed).toContain(part);
  expect(html).toContain(`<html lang="${locale}">`);
  expect(html).not.toContain('<b>');
  expect(html).not.toMatch(/<24>|<citron>/);
  if (content.link) expect(unescapeHtml(/ href="([^"]*)"/.exec(html)?.[1] ?? '')).toBe(content.link.url);
});

test('each template says something of its own in each language', () => {
  const subjects = cases.map(({ template, locale }) => {
    const write = templates[template] as (given: unknown, locale: string) => { subject: string };
    return write(values[template], locale).subject;
  });
  expect(new Set(subjects).size).toBe(cases.length);
});

function unescapeHtml(html: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, entity: string) => characters[entity] ?? '');
}
