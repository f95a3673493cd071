import { expect, test } from 'vitest';
import { cos, sin } from './trigonometry.ts';

test('sines and cosines are those of everybody, far below what a picture shows', () => {
  for (let angle = -20; angle < 20; angle += 0.037) {
    expect(sin(angle)).toBeCloseTo(Math.sin(angle), 11);
    expect(cos(angle)).toBeCloseTo(Math.cos(angle), 11);
  }
});
