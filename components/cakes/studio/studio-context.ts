'use client';

import { createContext, useContext } from 'react';
import type { CakeDesign } from '#lib/cakes/design/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Studio } from './use-studio.ts';

export type StudioWorld = Studio & {
  locale: Locale;
  /** Puts another design in the studio, and says so; that can be undone like any change. */
  take: (design: CakeDesign, told: string) => void;
};

export const StudioContext = createContext<StudioWorld | null>(null);

/** The studio around a control. */
export function useStudioContext(): StudioWorld {
  const world = useContext(StudioContext);
  if (!world) throw new Error('this belongs into a studio');
  return world;
}
