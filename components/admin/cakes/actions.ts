import type { Action } from '#components/forms/action.ts';
import type { CakeStage } from '#lib/cakes/stages.ts';
import type { ColumnStage } from './moves.ts';

/** What a baker does with a cake. `from` is the stage that they have seen it at. */
export type AdvanceAction = Action<{ cakeId: string; from: CakeStage; to: Exclude<ColumnStage, 'drawn'> }>;
export type AskAction = Action<{ cakeId: string; question: string }>;
