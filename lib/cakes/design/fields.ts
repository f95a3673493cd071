import {
  borders,
  type CakeDesign,
  faceCodes,
  fillings,
  flowers,
  fruits,
  type IcingColor,
  type Inscription,
  icingColors,
  icings,
  servings,
  shapes,
  sponges,
  sprinkles,
} from './schema.ts';

/** The parts of a design by one name each, those of its inscription among them. */
type Parts = Omit<CakeDesign, 'inscription'> &
  Omit<Inscription, 'color'> & {
    /** `color` of the inscription. */
    letterColor: IcingColor;
  };
export type DesignField = keyof Parts;

const colors = Object.keys(icingColors) as IcingColor[];

/** What can be chosen of each part that is chosen from a list, in the order in which it is offered. */
export const choices = {
  servings,
  shape: shapes,
  tiers: [1, 2, 3],
  sponge: sponges,
  filling: fillings,
  icing: icings,
  color: colors,
  borderColor: colors,
  border: borders,
  fruit: fruits,
  flowers,
  sprinkles,
  face: faceCodes,
  letterColor: colors,
  place: ['top', 'front'],
  line: ['straight', 'curved'],
} as const satisfies { [F in Exclude<DesignField, 'text' | 'candles'>]: readonly Parts[F][] };
export type ChoiceField = keyof typeof choices;

export function partOf<F extends DesignField>(design: CakeDesign, field: F): Parts[F] {
  const { inscription, ...parts } = design;
  const { color, ...others } = inscription;
  return { ...parts, ...others, letterColor: color }[field];
}

/** The design with one part of it changed. */
export function withPart<F extends DesignField>(design: CakeDesign, field: F, value: Parts[F]): CakeDesign {
  const part = inscriptionParts[field];
  return part ? { ...design, inscription: { ...design.inscription, [part]: value } } : { ...design, [field]: value };
}

/** Fields that are parts of the inscription, and what they are called there. */
const inscriptionParts: Partial<Record<DesignField, keyof Inscription>> = {
  text: 'text',
  face: 'face',
  letterColor: 'color',
  place: 'place',
  line: 'line',
};
