import type { Layout } from '../house/layout.ts';
import { type PartRecord, readState } from '../house/state.ts';

/** The parts of one kind that the house has at this moment. */
export function partsOf(layout: Layout, kind: 'web' | 'worker'): PartRecord[] {
  const parts = readState(layout)?.parts ?? [];
  return parts.filter(({ name }) => name.startsWith(`${kind}-`));
}
