import type { CakeLine } from '#lib/cakes/schema.ts';
import { type CakeStage, cakeStages, type StepProblem, stepProblem } from '#lib/cakes/stages.ts';

/** A move that was made here and is not settled yet. */
export type Move = { from: CakeStage; to: CakeStage };
/** `isMoving`: it is shown where it is going to. */
export type BoardCake = CakeLine & { isMoving: boolean };

/** Stages that the baker's own hands bring a cake to, and the one they find it at: the columns of the board. */
export const columnStages = ['drawn', 'accepted', 'baking', 'decorating', 'ready', 'collected'] as const;
export type ColumnStage = (typeof columnStages)[number];

export function isColumn(stage: unknown): stage is ColumnStage {
  return columnStages.some((column) => column === stage);
}

/**
 * Cakes as the board shows them: one that is on its way stands where it is going to, unless the shop knows better by now. What
 * hurries comes first, then by when it is handed out.
 */
export function arrange(cakes: readonly CakeLine[], moves: ReadonlyMap<string, Move>): Map<CakeStage, BoardCake[]> {
  const shown = cakes.map((cake): BoardCake => {
    const move = moves.get(cake.id);
    const isHere = move !== undefined && cake.stage === move.from;
    return { ...cake, stage: isHere ? move.to : cake.stage, isMoving: move !== undefined };
  });
  const sorted = shown.sort(
    (one, other) =>
      Number(other.isRush) - Number(one.isRush) ||
      one.pickup.startsAt.localeCompare(other.pickup.startsAt) ||
      one.id.localeCompare(other.id),
  );
  const byStage = Map.groupBy(sorted, ({ stage }) => stage);
  return new Map(cakeStages.map((stage) => [stage, byStage.get(stage) ?? []]));
}

/** Why a cake can't be put there, in words. */
export type Reasons = Record<StepProblem, string>;

/** What stands against putting a cake into a column, as the shop would say; null for nothing. */
export function whyNot({ stage, openQuestions }: CakeLine, to: ColumnStage): StepProblem | null {
  return stepProblem({ stage, isAsked: openQuestions.length > 0 }, to);
}
