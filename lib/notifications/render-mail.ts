import type { Locale } from '#lib/catalog/schema.ts';
import type { Letter } from './templates.ts';

/** Colours of the shop by day; mail programs do not know its tokens. */
const paper = '#fbf6ee';
const crust = '#a4521c';
const ink = '#2b1d14';

/** A letter as plain text and as HTML that old mail programs understand; every text is escaped. */
export function renderMail(letter: Letter, locale: Locale): { text: string; html: string } {
  return { text: toText(letter, locale), html: toHtml(letter, locale) };
}

function toText({ greeting, paragraphs, rows = [], link, footnote }: Letter, locale: Locale): string {
  const table = rows.map(([what, amount]) => `${what}  ${amount}`).join('\n');
  const parts = [greeting, ...paragraphs, table, link && `${link.label}: ${link.url}`, signature(locale), footnote];
  return parts.filter(Boolean).join('\n\n');
}

function toHtml({ subject, greeting, paragraphs, rows = [], link, footnote }: Letter, locale: Locale): string {
  const words = [greeting, ...paragraphs].map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
  const table = rows
    .map(([what, amount], index) => {
      const weight = index === rows.length - 1 ? ' style="font-weight:bold"' : '';
      return `<tr${weight}><td>${escapeHtml(what)}</td><td align="right">${escapeHtml(amount)}</td></tr>`;
    })
    .join('\n');
  const button =
    link &&
    `<p><a href="${escapeHtml(link.url)}" style="display:inline-block;padding:12px 24px;border-radius:24px;background:${crust};color:#ffffff;text-decoration:none;font-weight:bold">${escapeHtml(link.label)}</a></p>`;
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;background:${paper};color:${ink};font:16px/1.6 Georgia,serif">
<div style="max-width:560px;margin:0 auto">
<h1 style="font-size:26px;font-weight:normal">Levain</h1>
${words}
${table && `<table width="100%" cellpadding="4" style="font:inherit">${table}</table>`}
${button ?? ''}
<p>${escapeHtml(signature(locale))}</p>
${footnote ? `<p style="font-size:13px;opacity:.75">${escapeHtml(footnote)}</p>` : ''}
</div>
</body>
</html>`;
}

function signature(locale: Locale): string {
  return locale === 'fr' ? 'L’équipe de Levain' : 'All of us at Levain';
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}
