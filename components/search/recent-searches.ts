'use client';

const KEY = 'levain.searches';
const MOST = 5;

/** What was searched for in this browser, the latest first. It stays in the browser. */
export function listRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, MOST) : [];
  } catch {
    // Storage can be forbidden, or hold what another version wrote.
    return [];
  }
}

export function rememberSearch(text: string): void {
  keep([text, ...listRecent().filter((other) => other !== text)].slice(0, MOST));
}

export function forgetSearches(): void {
  keep([]);
}

function keep(texts: string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(texts));
  } catch {
    // Then nothing is remembered.
  }
}
