/** The life of a cake, from its order to the counter. Pure. */

export const cakeStages = [
  'waiting',
  'drawing',
  'drawn',
  'accepted',
  'baking',
  'decorating',
  'ready',
  'collected',
  'cancelled',
] as const;
export type CakeStage = (typeof cakeStages)[number];

/** Nothing more happens to these. */
export const endStages = ['collected', 'cancelled'] as const satisfies readonly CakeStage[];

/** While a cake is in the baker's hands they may ask about it, and the shopper may answer. */
const inHand: readonly CakeStage[] = ['drawn', 'accepted', 'baking', 'decorating'];

export function mayAsk(stage: CakeStage): boolean {
  return inHand.includes(stage);
}

/** `waiting` for its money, `drawing` of its proof in the queue, `drawn` for the baker to look at; then the baker's own. */
const next: Record<CakeStage, readonly CakeStage[]> = {
  waiting: ['drawing', 'cancelled'],
  drawing: ['drawn', 'cancelled'],
  drawn: ['accepted', 'cancelled'],
  accepted: ['baking', 'cancelled'],
  baking: ['decorating', 'cancelled'],
  decorating: ['ready', 'cancelled'],
  ready: ['collected', 'cancelled'],
  collected: [],
  cancelled: [],
};

export function mayFollow(from: CakeStage, to: CakeStage): boolean {
  return next[from].includes(to);
}

/** Why a cake can't be moved; each has a text of its own. */
export type StepProblem = 'cake-not-yours-yet' | 'cake-is-over' | 'cake-step' | 'question-open';

/** What stands against the baker's moving a cake to a stage; null for nothing. The same stage is no step. */
export function stepProblem(
  { stage, isAsked }: { stage: CakeStage /** A question about it is open. */; isAsked: boolean },
  to: Exclude<CakeStage, 'cancelled'>,
): StepProblem | null {
  if (nextStage(stage) === null) return isOver(stage) ? 'cake-is-over' : 'cake-not-yours-yet';
  if (!mayFollow(stage, to)) return 'cake-step';
  return to === 'baking' && isAsked ? 'question-open' : null;
}

function isOver(stage: CakeStage): boolean {
  return endStages.some((end) => end === stage);
}

/** The stage that the baker moves it on to; null where it is not theirs to move. */
export function nextStage(stage: CakeStage): CakeStage | null {
  const [following] = next[stage];
  return stage === 'waiting' || stage === 'drawing' || following === undefined ? null : following;
}

/** Whether a cake that is going well has come as far as `stage`. */
export function reachedAtLeast(at: CakeStage, stage: CakeStage): boolean {
  return at !== 'cancelled' && cakeStages.indexOf(at) >= cakeStages.indexOf(stage);
}

/** Whether the baker has said yes to it: whatever comes after that is their work. */
export function isAccepted(stage: CakeStage): boolean {
  return reachedAtLeast(stage, 'accepted');
}
