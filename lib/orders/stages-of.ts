import type { CakeStage } from '#lib/cakes/stages.ts';

/** How far the cakes of an order are. */
export function stagesOf(items: readonly { cake: { stage: CakeStage } | null }[]): CakeStage[] {
  return items.flatMap(({ cake }) => cake?.stage ?? []);
}
