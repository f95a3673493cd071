/**
 * What somebody typed outlives the page when it has to be loaded again: it waits in the tab's own memory until a form with
 * these fields is there. Never a password, never a file.
 */
type KeptField = { name: string; type: string; value: string; checked: boolean };
type Kept = { path: string; forms: KeptField[][] };

const KEY = 'levain.typed';
/** Not for a page to keep, or not to be typed. */
const LEFT_OUT = ['password', 'file', 'hidden', 'submit', 'button', 'reset', 'image', 'fieldset', 'output'];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

let isKept = false;

/** From now on, when this page goes, what its forms hold is kept for the next time it is loaded. */
export function keepTyping(): void {
  if (isKept) return;
  isKept = true;
  addEventListener('pagehide', () => {
    const forms = [...document.forms].map((form) => controlsOf(form).map(readField)).filter((form) => form.length > 0);
    const kept: Kept = { path: location.pathname, forms };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing: then it has to be typed again.
    }
  });
}

/** Puts back what was typed into this form before the page was loaded anew. Once. */
export function restoreTyping(form: HTMLFormElement): void {
  const kept = readKept();
  if (kept?.path !== location.pathname) return;
  const names = controlsOf(form).map(nameOf);
  const index = kept.forms.findIndex((fields) => names.length > 0 && isWithin(names, fields.map(nameOf)));
  const [fields] = index < 0 ? [] : kept.forms.splice(index, 1);
  if (!fields) return;
  sessionStorage.setItem(KEY, JSON.stringify(kept));
  // In the order of the page: a choice may bring the fields after it.
  for (const field of fields) fill(form, field, fields);
}

function readKept(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control => 'name' in element && element.name !== '' && !LEFT_OUT.includes(typeOf(element)),
  );
}

function typeOf(element: Element): string {
  return 'type' in element ? String(element.type) : '';
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((name) => all.includes(name));
}

function nameOf({ name }: { name: string }): string {
  return name;
}

function readField(control: Control): KeptField {
  const { name, type, value } = control;
  return { name, type, value, checked: 'checked' in control && control.checked };
}

function fill(form: HTMLFormElement, field: KeptField, all: readonly KeptField[]): void {
  const same = controlsOf(form).filter(({ name }) => name === field.name);
  if (field.type === 'radio' || field.type === 'checkbox') {
    const box = same.find(({ value }) => value === field.value);
    // A click, as that is what every component listens to.
    if (
      box instanceof HTMLInputElement &&
      box.checked !== field.checked &&
      (field.checked || field.type === 'checkbox')
    ) {
      box.click();
    }
    return;
  }
  const control = same[all.filter(({ name }) => name === field.name).indexOf(field)];
  if (!control || control.value === field.value) return;
  // Past React, which then takes it for typed.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, field.value);
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
