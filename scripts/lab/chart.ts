/** A bar: `label` says what it is, `note` stands at its end. */
export type Bar = { label: string; value: number; note: string; colour: 'crust' | 'plain' };

const WIDTH = 860;
const LABELS = 330;
const PLOT = 400;
const ROW = 34;
const TOP = 64;
const colours = { crust: '#b4632a', plain: '#b9ad9f' };

/** Bars on a logarithmic scale, as an SVG document. @throws RangeError for a value that has no place on such a scale */
export function drawBars({ title, unit, bars }: { title: string; unit: string; bars: readonly Bar[] }): string {
  if (!bars.every(({ value }) => value > 0)) throw new RangeError('a logarithmic scale begins above zero');
  const values = bars.map(({ value }) => value);
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))));
  const x = (value: number) => round(LABELS + (PLOT * (Math.log10(value) - first)) / (last - first));
  const bottom = TOP + bars.length * ROW;
  const marks = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 44}" font-family="system-ui, sans-serif" font-size="13" fill="#3b2f25">
<title>${escapeXml(title)}</title>
<rect width="100%" height="100%" fill="#fdf9f3"/>
<text x="20" y="32" font-size="18" font-weight="600">${escapeXml(title)}</text>
${marks
  .map(
    (mark) => `<path d="M${x(mark)} ${TOP - 8}V${bottom}" stroke="#e6dccf"/>
<text x="${x(mark)}" y="${bottom + 18}" text-anchor="middle" fill="#75675a">${escapeXml(mark.toLocaleString('en'))}</text>`,
  )
  .join('\n')}
${bars
  .map(({ label, value, note, colour }, index) => {
    const y = TOP + index * ROW;
    return `<text x="${LABELS - 12}" y="${y + 17}" text-anchor="end">${escapeXml(label)}</text>
<rect x="${LABELS}" y="${y}" width="${round(Math.max(1, x(value) - LABELS))}" height="24" rx="3" fill="${colours[colour]}"/>
<text x="${x(value) + 8}" y="${y + 17}" font-weight="600">${escapeXml(note)}</text>`;
  })
  .join('\n')}
<text x="${LABELS + PLOT}" y="${bottom + 36}" text-anchor="end" fill="#75675a">${escapeXml(unit)}</text>
</svg>
`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
