import { expect, test } from 'vitest';
import { drawBars } from './chart.ts';

const bar = (value: number, label = 'a page') => ({ label, value, note: `${value}/s`, colour: 'plain' as const });
const widths = (svg: string) => [...svg.matchAll(/width="([\d.]+)" height="24"/g)].map(([, width]) => Number(width));

test('ten times as much is always the same step', () => {
  const [one, ten, hundred] = widths(drawBars({ title: 't', unit: 'u', bars: [bar(20), bar(200), bar(2000)] }));
  expect((ten as number) - (one as number)).toBeCloseTo((hundred as number) - (ten as number), 0);
  expect(one).toBeGreaterThan(0);
});

test('labels can hold any character', () => {
  const svg = drawBars({ title: 'Cakes & <tarts>', unit: 'u', bars: [bar(5, 'b ≥ "c"')] });
  expect(svg).toContain('Cakes &#38; &#60;tarts&#62;');
  expect(svg).toContain('b ≥ &#34;c&#34;');
});

test('zero has no place on the scale', () => {
  expect(() => drawBars({ title: 't', unit: 'u', bars: [bar(0)] })).toThrow(RangeError);
});
