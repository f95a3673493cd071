import type { Voices } from '../types.ts';
import { breads } from './breads.ts';
import { buns } from './buns.ts';
import { cakes } from './cakes.ts';
import { smallBakes } from './small-bakes.ts';
import { tarts } from './tarts.ts';
import { viennoiserie } from './viennoiserie.ts';

export const voices: Voices = { ...breads, ...viennoiserie, ...cakes, ...tarts, ...smallBakes, ...buns };
