import type { DesignField } from './fields.ts';
import { isLegible } from './legibility.ts';
import type { CakeDesign } from './schema.ts';
import { isWrittenOn } from './text.ts';
import { topNeeds, topRoom } from './top-room.ts';

export type RuleValues = Record<string, string | number>;

type Combination = {
  /** What the rule is about: the first is where it is told, each may be what mends it. */
  fields: readonly [DesignField, ...DesignField[]];
  /** The values of its text where a design breaks it; null where it is kept. */
  find: (design: CakeDesign) => RuleValues | null;
};

/** For so many people a cake of several tiers has to be, or its smallest tier could not be cut. */
const leastServings = { 1: 6, 2: 16, 3: 30 } as const;
/** The largest tin that has the shape of a heart. */
const LARGEST_HEART = 24;
/** Ganache is dark chocolate or white, or white with a colour that is of fat: anything with water in it makes it seize. */
const ganacheColors: readonly string[] = ['cocoa', 'ivory', 'white', 'blush', 'butter'];

/** What a pastry chef would not do, and why: the texts are those of `cakeRules` in messages/. */
export const combinations = {
  'tiers-need-people': {
    fields: ['tiers', 'servings'],
    find: ({ tiers, servings }) => when(servings < leastServings[tiers], { tiers, least: leastServings[tiers] }),
  },
  'heart-one-tier': {
    fields: ['tiers', 'shape'],
    find: ({ shape, tiers }) => when(shape === 'heart' && tiers > 1),
  },
  'heart-too-large': {
    fields: ['servings', 'shape'],
    find: ({ shape, servings }) => when(shape === 'heart' && servings > LARGEST_HEART, { most: LARGEST_HEART }),
  },
  'cream-one-tier': {
    fields: ['tiers', 'icing'],
    find: ({ icing, tiers }) => when(icing === 'whipped-cream' && tiers > 1),
  },
  'cream-no-drip': {
    fields: ['border', 'icing'],
    find: ({ icing, border }) => when(icing === 'whipped-cream' && border === 'drip'),
  },
  'cream-no-pearls': {
    fields: ['sprinkles', 'icing'],
    find: ({ icing, sprinkles }) => when(icing === 'whipped-cream' && sprinkles === 'pearls'),
  },
  'naked-no-drip': {
    fields: ['border', 'icing'],
    find: ({ icing, border }) => when(icing === 'naked' && border === 'drip'),
  },
  'naked-no-ruffle': {
    fields: ['border', 'icing'],
    find: ({ icing, border }) => when(icing === 'naked' && border === 'ruffle'),
  },
  'ganache-color': {
    fields: ['color', 'icing'],
    find: ({ icing, color }) => when(icing === 'ganache' && !ganacheColors.includes(color)),
  },
  'fondant-no-fruit': {
    fields: ['fruit', 'icing'],
    find: ({ icing, fruit }) => when(icing === 'fondant' && fruit !== 'none'),
  },
  'top-too-full': {
    fields: ['fruit', 'flowers', 'candles', 'place', 'tiers', 'servings'],
    find: (design) => when(topNeeds(design) > topRoom(design)),
  },
  'front-of-heart': {
    fields: ['place', 'shape'],
    find: (design) => when(design.shape === 'heart' && isWrittenOn(design, 'front')),
  },
  'front-of-naked': {
    fields: ['place', 'icing'],
    find: (design) => when(design.icing === 'naked' && isWrittenOn(design, 'front')),
  },
  'letters-too-faint': {
    fields: ['letterColor', 'color', 'borderColor', 'border', 'place'],
    find: (design) => when(isWrittenOn(design) && !isLegible(design)),
  },
} as const satisfies Record<string, Combination>;

function when(isBroken: boolean, values: RuleValues = {}): RuleValues | null {
  return isBroken ? values : null;
}
