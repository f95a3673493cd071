import { parseColor } from './color.ts';
import { type Ink, path } from './ink.ts';
import { inset, type Outline } from './outline.ts';
import { ring, type Scene } from './scene.ts';

const SHADOW = parseColor('#4a2a1c');

/** The soft shadow around what stands on something: ring upon ring of little, widest first; falls away from the light. */
export function drawContact(ink: Ink, scene: Scene, outline: Outline, z: number): void {
  const rings = 6;
  const [, , blue] = SHADOW;
  for (let at = rings; at >= 0; at--) {
    const reach = (at / rings) * 15;
    const [dx, dy] = [reach * 0.34, scene.view === 'top' ? -reach * 0.36 : reach * 0.1];
    const around = inset(outline, -reach);
    const every = around.points.filter((_, index) => index % 2 === 0);
    const moved = { ...around, points: every.map((point) => ({ ...point, x: point.x + dx, y: point.y + dy })) };
    ink.add(path(ring(scene, moved, z), { fill: `rgb(74,42,${blue})`, 'fill-opacity': 0.055 }));
  }
}
