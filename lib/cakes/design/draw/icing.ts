import type { CakeDesign } from '../schema.ts';
import { mix, type Rgb } from './color.ts';
import { glossy } from './drip.ts';
import type { Ink } from './ink.ts';
import { layers } from './naked.ts';
import type { Scene, Tier } from './scene.ts';
import { comb, dollops, reflections, satin } from './side.ts';
import type { Coat } from './tier.ts';
import { sheen, spiral, type Topped, waves } from './top.ts';

/** The icing's surface: how it takes light, and what the palette knife leaves on it. */
export function coatOf({ icing }: CakeDesign, color: Rgb): Coat {
  switch (icing) {
    case 'fondant':
      return { color, edge: 13 };
    case 'ganache':
      return { color, edge: 8, paint: glossy };
    case 'naked':
      return { color: mix(color, [255, 250, 240], 0.1), edge: 3 };
    case 'whipped-cream':
      return { color: mix(color, [255, 254, 250], 0.16), edge: 9 };
    default:
      return { color, edge: 6 };
  }
}

export function drawSide(ink: Ink, scene: Scene, tier: Tier, iced: Iced): void {
  if (scene.rise > 0) sides[iced.design.icing](ink, scene, tier, iced);
}
type Iced = { design: CakeDesign; coat: Coat };

export function drawTop(ink: Ink, scene: Scene, icing: CakeDesign['icing'], topped: Topped): void {
  tops[icing](ink, scene, topped);
}

const sides: Record<CakeDesign['icing'], (ink: Ink, scene: Scene, tier: Tier, iced: Iced) => void> = {
  buttercream: comb,
  'whipped-cream': dollops,
  ganache: reflections,
  fondant: satin,
  naked: layers,
};
const tops: Record<CakeDesign['icing'], (ink: Ink, scene: Scene, topped: Topped) => void> = {
  buttercream: spiral,
  naked: spiral,
  'whipped-cream': waves,
  ganache: sheen,
  fondant: sheen,
};
