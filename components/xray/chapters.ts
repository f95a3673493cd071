/** The chapters of docs/architecture.md that explain what the X-ray shows. */
export const chapters = {
  answered: 'Architecture',
  edge: 'How a product reaches a shopper',
  baked: 'How a product reaches a shopper',
  why: 'How a change becomes visible',
  objects: 'How a product reaches a shopper',
  live: 'How news reaches a tab',
} as const;
export type Chapter = keyof typeof chapters;

/** In a repository a heading has an anchor; in plain text the browser looks for its words. */
export function chapterHref(chapter: Chapter, docs: string | null): string {
  const title = chapters[chapter];
  return docs === null
    ? `/api/docs/architecture.md#:~:text=${encodeURIComponent(title)}`
    : `${docs.replace(/\/$/, '')}/architecture.md#${title.toLowerCase().replaceAll(' ', '-')}`;
}
