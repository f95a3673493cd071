import { type Ink, path, round } from './ink.ts';
import { type EdgePoint, inset, type Outline } from './outline.ts';
import { type Scene, type Spot, step } from './scene.ts';

const RINGS = 11;
/** In mm: how far it reaches. */
const REACH = 15;
/** Of one ring: 9 of 255 steps, as Chromium rounds to whole ones, and the error of a dozen rings would be seen. */
const LITTLE = 0.0353;

/** The soft shadow around what stands on something: ring upon ring of little, widest first; falls away from the light. */
export function drawContact(ink: Ink, scene: Scene, outline: Outline, z: number): void {
  const marks = landmarks(outline);
  for (let at = RINGS; at >= 0; at--) {
    const reach = (at / RINGS) * REACH;
    const [dx, dy] = [reach * 0.34, scene.view === 'top' ? -reach * 0.36 : reach * 0.1];
    const around = inset(marks, -reach).points.map(({ x, y }) => scene.project(x + dx, y + dy, z));
    ink.add(path(smooth(around), { fill: '#4a2a1c', 'fill-opacity': LITTLE }));
  }
}

/** Of a straight stretch its ends only; of a curve every fourth point. */
function landmarks({ points, length }: Outline): Outline {
  const turns = (a: EdgePoint, b: EdgePoint) => Math.abs(a.nx - b.nx) + Math.abs(a.ny - b.ny) > 0.001;
  const bent = points.filter(
    (point, at) =>
      turns(point, points.at(at - 1) as EdgePoint) || turns(point, points[(at + 1) % points.length] as EdgePoint),
  );
  return { length, points: bent.length > points.length / 2 ? bent.filter((_, at) => at % 4 === 0) : bent };
}

/** A closed curve around points without a corner anywhere: it touches the middle of each line between two of them. */
function smooth(spots: readonly Spot[]): string {
  const points = spots.map(([x, y]): Spot => [round(x, 10), round(y, 10)]);
  let [fromX, fromY] = middle(points.at(-1) as Spot, points[0] as Spot);
  let d = `M${fromX} ${fromY}q`;
  for (const [at, point] of points.entries()) {
    const [toX, toY] = middle(point, points[(at + 1) % points.length] as Spot);
    d += step(point[0] - fromX) + step(point[1] - fromY) + step(toX - fromX) + step(toY - fromY);
    [fromX, fromY] = [toX, toY];
  }
  return `${d}Z`;
}

const middle = ([ax, ay]: Spot, [bx, by]: Spot): Spot => [round((ax + bx) / 2, 10), round((ay + by) / 2, 10)];
