import type { ReactNode } from 'react';
import type { ChoiceField } from '#lib/cakes/design/fields.ts';
import { type IcingColor, icingColors } from '#lib/cakes/design/schema.ts';

/** A little picture of a choice, beside its name. */
export function Mark({ field, value }: { field: ChoiceField; value: string | number }) {
  if (field === 'color' || field === 'borderColor' || field === 'letterColor') {
    return (
      <span
        className="pointer-events-none size-9 rounded-full border border-text/15 shadow-[inset_0_-3px_6px_rgb(0_0_0/0.12),inset_0_3px_5px_rgb(255_255_255/0.5)] forced-color-adjust-none"
        style={{ background: icingColors[value as IcingColor] }}
      />
    );
  }
  const fill = fills[`${field}.${value}`];
  if (fill) return <Slice sponge={fill.sponge} filling={fill.filling} />;
  const drawing = drawings[`${field}.${value}`];
  return drawing ? (
    <svg viewBox="0 0 48 32" aria-hidden="true" className="pointer-events-none h-8 w-12 forced-color-adjust-none">
      {drawing}
    </svg>
  ) : null;
}

const PLAIN = '#e9cd95';

/** Sponges with a plain filling, fillings in a plain sponge. */
const fills: Record<string, { sponge: string; filling: string } | undefined> = {
  'sponge.vanilla': { sponge: '#f0d48f', filling: '#fff6e2' },
  'sponge.chocolate': { sponge: '#6b3f27', filling: '#fff6e2' },
  'sponge.lemon': { sponge: '#f6df6e', filling: '#fff6e2' },
  'sponge.almond': { sponge: '#e0bd8b', filling: '#fff6e2' },
  'sponge.carrot': { sponge: '#c98443', filling: '#fff6e2' },
  'sponge.red-velvet': { sponge: '#9c2b36', filling: '#fff6e2' },
  'filling.raspberry': { sponge: PLAIN, filling: '#b3243f' },
  'filling.pastry-cream': { sponge: PLAIN, filling: '#fbe9b0' },
  'filling.ganache': { sponge: PLAIN, filling: '#4a2a1b' },
  'filling.lemon-curd': { sponge: PLAIN, filling: '#f5cf2f' },
  'filling.praline': { sponge: PLAIN, filling: '#a86f3c' },
  'filling.salted-caramel': { sponge: PLAIN, filling: '#c9822b' },
};

function Slice({ sponge, filling }: { sponge: string; filling: string }) {
  return (
    <svg viewBox="0 0 48 32" aria-hidden="true" className="pointer-events-none h-8 w-12 forced-color-adjust-none">
      <rect x="4" y="3" width="40" height="26" rx="4" fill={sponge} />
      <rect x="4" y="9.5" width="40" height="4.5" fill={filling} />
      <rect x="4" y="18.5" width="40" height="4.5" fill={filling} />
      <path
        fill="none"
        stroke="#000"
        strokeOpacity=".14"
        d="M4.5 7a4 4 0 014-3.5h31A4 4 0 0143.5 7v18a4 4 0 01-4 3.500h-31a4 4 0 01-4-3.500z"
      />
    </svg>
  );
}

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2.2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
const nothing = <path {...line} strokeOpacity=".55" d="M24 7a9 9 0 100 18 9 9 0 000-18zM17.8 22.200L30.2 9.8" />;

const drawings: Record<string, ReactNode> = {
  'shape.round': <circle {...line} cx="24" cy="16" r="11" />,
  'shape.square': <rect {...line} x="13" y="5" width="22" height="22" rx="2.5" />,
  'shape.heart': (
    <path
      {...line}
      d="M24 27C15 20.5 11.5 16.5 11.5 12A6.3 6.3 0 0124 9.5 6.3 6.3 0 0136.5 12C36.5 16.5 33 20.5 24 27z"
    />
  ),
  'tiers.1': <rect {...line} x="10" y="15" width="28" height="11" rx="2" />,
  'tiers.2': <path {...line} d="M10 17h28v10H10zM16 8h16v9H16z" />,
  'tiers.3': <path {...line} d="M9 20h30v8H9zM14 12h20v8H14zM19 4h10v8H19z" />,
  'icing.buttercream': (
    <path {...line} d="M6 26V14c0-5 3-7 6-7s4 3 6 3 3-4 6-4 4 4 6 4 3-3 6-3 6 2 6 7v12z" fill="#f6e7c4" />
  ),
  'icing.whipped-cream': (
    <path {...line} d="M8 26c-3-6 2-9 5-9-1-5 4-8 8-6 1-5 8-6 10-1 4-1 8 2 6 6 4 0 6 6 3 10z" fill="#fffdf8" />
  ),
  'icing.ganache': <path {...line} d="M6 26V13c0-4 3-6 7-6h22c4 0 7 2 7 6v13z" fill="#5d3a28" />,
  'icing.fondant': <path {...line} d="M6 26V12c0-3 2-5 5-5h26c3 0 5 2 5 5v14z" fill="#fbf3ee" />,
  'icing.naked': (
    <>
      <rect x="6" y="7" width="36" height="19" rx="3" fill="#e9cd95" />
      <path stroke="#fff6e2" strokeWidth="3" d="M6 13h36M6 20h36" />
      <rect {...line} x="6" y="7" width="36" height="19" rx="3" />
    </>
  ),
  'border.none': nothing,
  'border.shells': (
    <path
      {...line}
      d="M4 22c1-9 9-9 10 0 1-9 9-9 10 0 1-9 9-9 10 0 1-9 9-9 10 0M9 15.500V22M19 15.500V22M29 15.500V22M39 15.500V22"
    />
  ),
  'border.beads': (
    <path
      {...line}
      d="M9 12a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM19 12a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM29 12a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM39 12a4.5 4.5 0 100 9 4.5 4.5 0 000-9z"
    />
  ),
  'border.rope': <path {...line} d="M4 20c6 2 8-8 13-6M12 20c6 2 8-8 13-6M20 20c6 2 8-8 13-6M28 20c6 2 8-8 13-6" />,
  'border.ruffle': (
    <path {...line} d="M4 22c2-10 5-10 6-2 2-11 6-11 7-1 2-11 6-11 7 0 2-11 6-11 7 0 2-11 6-11 7 1 1-8 4-8 6 2" />
  ),
  'border.drip': (
    <path
      {...line}
      d="M5 8h38M7 8v9c0 4 5 4 5 0v-3c0-3 5-3 5 0v9c0 4 5 4 5 0v-8c0-3 5-3 5 0v4c0 4 5 4 5 0v-5c0-3 4-3 4 0v8c0 4 5 4 5 0V8"
    />
  ),
  'fruit.none': nothing,
  'fruit.berries': (
    <>
      <circle cx="17" cy="19" r="7.5" fill="#b3243f" />
      <circle cx="30" cy="20" r="6.5" fill="#3f4a86" />
      <circle cx="24" cy="11" r="5.5" fill="#d2425a" />
      <path stroke="#3f6b3c" strokeWidth="2.4" strokeLinecap="round" d="M14 10l3 2.500M34 12l-3 2" />
    </>
  ),
  'fruit.figs': (
    <>
      <path fill="#5b3a5e" d="M24 3c1 6 11 9 11 17 0 6-5 9-11 9s-11-3-11-9c0-8 10-11 11-17z" />
      <ellipse cx="24" cy="20" rx="7.5" ry="6.5" fill="#f0c9b0" />
      <ellipse cx="24" cy="20.5" rx="4.8" ry="4.2" fill="#c2414f" />
    </>
  ),
  'fruit.citrus': (
    <>
      <circle cx="24" cy="16" r="12" fill="#f2a93b" />
      <circle cx="24" cy="16" r="9.8" fill="#fff3cf" />
      <path
        fill="#f6bb4a"
        d="M24 15l-3.5-7.500a9 9 0 017 0zM25 15.500l5.5-6.300a9 9 0 013 6.300zM25 16.800h8.300a9 9 0 01-3.5 6zM24 17.500l3.6 7a9 9 0 01-7.2 0zM23 16.800l-5 6a9 9 0 01-3.3-6zM23 15.500h-8.300a9 9 0 013-6.300z"
      />
    </>
  ),
  'flowers.none': nothing,
  'flowers.roses': (
    <>
      <path fill="#93ac8b" d="M8 24c5-5 10-5 14-2-4 5-9 6-14 2zM40 24c-5-5-10-5-14-2 4 5 9 6 14 2z" />
      <circle cx="24" cy="15" r="10.5" fill="#e79fab" />
      <path
        fill="none"
        stroke="#b4566a"
        strokeWidth="1.8"
        strokeLinecap="round"
        d="M24 15a2 2 0 012-2c3 0 3 5-1 5-5 0-5-8 1-8 7 0 7 12-2 12-8 0-9-11-4-14"
      />
    </>
  ),
  'flowers.daisies': (
    <g transform="translate(24 16)">
      {[0, 45, 90, 135, 180, 225, 270, 315].map((angle) => (
        <ellipse
          key={angle}
          cx="0"
          cy="-8.5"
          rx="3"
          ry="5"
          fill="#fffdf8"
          stroke="#d9cfbd"
          strokeWidth=".8"
          transform={`rotate(${angle})`}
        />
      ))}
      <circle r="4.2" fill="#f2b93b" />
    </g>
  ),
  'flowers.lavender': (
    <>
      <path fill="none" stroke="#7d9876" strokeWidth="1.8" strokeLinecap="round" d="M16 29l3-14M24 29V13M32 29l-3-14" />
      <path
        stroke="#9a86c8"
        strokeWidth="4.4"
        strokeLinecap="round"
        strokeDasharray=".1 4.6"
        d="M19.5 14l1.5-10M24 13V3M28.5 14L27 4"
      />
    </>
  ),
  'sprinkles.none': nothing,
  'sprinkles.confetti': (
    <g strokeWidth="3.2" strokeLinecap="round">
      <path stroke="#e79fab" d="M9 9l4 3M33 22l4-3" />
      <path stroke="#f2b93b" d="M21 7l1 4M11 24l4-1" />
      <path stroke="#7fb0d4" d="M32 8l4-1M22 25l2-4" />
      <path stroke="#93ac8b" d="M40 13l1 4M17 16l4 1M28 15l3-2" />
    </g>
  ),
  'sprinkles.pearls': (
    <g fill="#fffdf8" stroke="#cdbfa8" strokeWidth="1">
      <circle cx="12" cy="11" r="3.8" />
      <circle cx="24" cy="8" r="3" />
      <circle cx="35" cy="12" r="4.2" />
      <circle cx="18" cy="21" r="4.2" />
      <circle cx="30" cy="23" r="3.5" />
    </g>
  ),
  'sprinkles.gold': (
    <path
      fill="#e3b04b"
      stroke="#b98424"
      strokeWidth=".8"
      d="M10 9l6-2 2 5-5 3zM24 5l6 3-3 5-5-3zM34 14l5-1 1 6-6 1zM14 20l5-2 3 5-6 3zM26 19l5 1-1 6-5-2z"
    />
  ),
  'place.top': (
    <path
      {...line}
      d="M8 14c0-3.5 7-6 16-6s16 2.5 16 6-7 6-16 6-16-2.5-16-6zM8 14v9c0 3 7 5 16 5s16-2 16-5v-9M18 12.500h12M20 15.500h8"
    />
  ),
  'place.front': (
    <path
      {...line}
      d="M8 10c0-3 7-5 16-5s16 2 16 5-7 5-16 5-16-2-16-5zM8 10v12c0 3 7 5 16 5s16-2 16-5V10M17 20.500c4 .8 10 .8 14 0M19 24c3 .6 7 .6 10 0"
    />
  ),
  'line.straight': <path {...line} d="M8 18h32" />,
  'line.curved': <path {...line} d="M8 21c9-11 23-11 32 0" />,
};
