import { type Rgb, toHex } from './color.ts';

/** Where the elements of a picture are gathered. Ids are counted, so the same picture has the same ones. */
export type Ink = {
  add(markup: string): void;
  /** What a `fill` names; the same gradient has the same name. */
  gradient(kind: 'linear' | 'radial', place: Attributes, stops: readonly Stop[]): string;
  /** A region that a `clip-path` names. */
  clip(path: string): string;
  /** Drawn once, used often; `use` places it by a matrix. What it does not fill takes the `fill` of its use. */
  symbol(key: string, markup: () => string): string;
  finish(): string;
};
export type Attributes = Readonly<Record<string, string | number | undefined>>;
export type Stop = { at: number; color: Rgb; opacity?: number };

export function createInk(prefix: string): Ink {
  const body: string[] = [];
  const definitions = new Map<string, { id: string; markup: string }>();
  let count = 0;
  const define = (key: string, markup: (id: string) => string) => {
    const known = definitions.get(key);
    if (known) return known.id;
    // Counted before its markup is made, which may define more.
    const id = `${prefix}-${count++}`;
    definitions.set(key, { id, markup: markup(id) });
    return id;
  };
  return {
    add: (markup) => void body.push(markup),
    gradient: (kind, place, stops) => {
      const content = stops.map(stopOf).join('');
      const frame = { gradientUnits: 'userSpaceOnUse', ...place };
      const name = `${kind}Gradient`;
      return `url(#${define(`${name}${attributesOf(frame)}${content}`, (id) => element(name, { id, ...frame }, content))})`;
    },
    clip: (path) => `url(#${define(`clip${path}`, (id) => element('clipPath', { id }, element('path', { d: path })))})`,
    symbol: (key, markup) => define(`symbol ${key}`, (id) => element('g', { id }, markup())),
    finish: () => {
      const defs = Array.from(definitions.values(), ({ markup }) => markup).join('');
      return (defs && element('defs', {}, defs)) + body.join('');
    },
  };
}

function stopOf({ at, color, opacity }: Stop): string {
  return element('stop', {
    offset: round(at, 1000),
    'stop-color': toHex(color),
    'stop-opacity': opacity === undefined ? undefined : round(opacity, 1000),
  });
}

export function element(name: string, attributes: Attributes, content = ''): string {
  return content === ''
    ? `<${name}${attributesOf(attributes)}/>`
    : `<${name}${attributesOf(attributes)}>${content}</${name}>`;
}

export function path(d: string, attributes: Attributes): string {
  return element('path', { d, ...attributes });
}

/** `matrix` as SVG has it: x axis, y axis, origin. */
export function use(
  id: string,
  matrix: readonly [number, number, number, number, number, number],
  attributes: Attributes = {},
): string {
  return element('use', {
    href: `#${id}`,
    transform: `matrix(${matrix.map((value, at) => round(value, at < 4 ? 100 : 10)).join(' ')})`,
    ...attributes,
  });
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${typeof value === 'number' ? round(value, 100) : value}"`,
    )
    .join('');
}

/** `parts` is 10 for tenths, 100 for hundredths. */
export function round(value: number, parts: number): number {
  // Adding 0 makes -0 a 0.
  return Math.round(value * parts) / parts + 0;
}
