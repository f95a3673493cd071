/** Structured data for search engines. `<` is escaped, so that no text of a product or review can end the script. */
export function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no tag can end or begin
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
