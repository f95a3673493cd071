/** The number before the page's title, of what has rung while nobody looked. */
let count = 0;

export function countInTitle(): void {
  if (!document.hidden) return;
  if (count === 0) document.addEventListener('visibilitychange', goBack);
  count += 1;
  document.title = `(${count}) ${bareTitle()}`;
}

function goBack(): void {
  if (document.hidden) return;
  document.removeEventListener('visibilitychange', goBack);
  count = 0;
  document.title = bareTitle();
}

function bareTitle(): string {
  return document.title.replace(/^\(\d+\) /, '');
}
