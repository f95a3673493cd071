/** `Marie de la Fontaine` → `Marie F.`: enough to be somebody, too little to be found. */
export function authorName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  const [initial] = others.at(-1) ?? '';
  return initial ? `${first} ${initial.toUpperCase()}.` : first;
}
