'use client';

import { Moon, Sun } from 'lucide-react';

/** Turns the theme over. CSS decides which icon shows, so the server need not know the theme. */
export function ThemeSwitch({ label }: { label: string }) {
  return (
    <button
      type="button"
      onClick={toggleTheme}
      aria-label={label}
      title={label}
      className="grid size-11 cursor-pointer place-items-center rounded-full transition-colors duration-200 hover:text-primary"
    >
      <Moon aria-hidden="true" className="size-5 dark:hidden" />
      <Sun aria-hidden="true" className="hidden size-5 dark:block" />
    </button>
  );
}

/** Remembers the choice only while it differs from the system's, so that a shopper who goes back follows it again. */
function toggleTheme() {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const next = (root.dataset.theme ?? system) === 'dark' ? 'light' : 'dark';
  if (next === system) delete root.dataset.theme;
  else root.dataset.theme = next;
  try {
    if (next === system) localStorage.removeItem('theme');
    else localStorage.setItem('theme', next);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}
