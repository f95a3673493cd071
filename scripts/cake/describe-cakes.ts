import { shortId } from '#lib/cakes/find-cake.ts';
import type { CakeLine } from '#lib/cakes/schema.ts';
import { cakeStages } from '#lib/cakes/stages.ts';
import { bakery } from '#lib/shop/bakery.ts';

/** Cakes in a table for a terminal, stage by stage, what hurries first; questions below their cake. */
export function describeCakes(cakes: readonly CakeLine[]): string {
  const stages = cakeStages.filter((stage) => cakes.some((cake) => cake.stage === stage));
  if (stages.length === 0) return 'No cake is under way.';
  return stages.map((stage) => [stage, ...ofStage(cakes, stage).map(describe)].join('\n')).join('\n\n');
}

function ofStage(cakes: readonly CakeLine[], stage: CakeLine['stage']): CakeLine[] {
  return cakes
    .filter((cake) => cake.stage === stage)
    .sort(
      (one, other) =>
        Number(other.isRush) - Number(one.isRush) || one.pickup.startsAt.localeCompare(other.pickup.startsAt),
    );
}

const moment = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: bakery.timeZone,
});

function describe(cake: CakeLine): string {
  const { nth, of } = cake.position;
  const marks = [
    cake.isRush && 'rush',
    cake.hasConcern && 'look at its words',
    cake.wishes.allergies !== '' && 'allergies',
    cake.stage === 'drawing' && (cake.isStuck ? 'could not be drawn: npm run jobs -- dead' : `${cake.percent} %`),
    cake.openQuestions.length > 0 && 'waits for an answer',
  ].filter(Boolean);
  const columns = [
    shortId(cake.id),
    of > 1 ? `${cake.orderNumber}/${nth}` : cake.orderNumber,
    moment.format(new Date(cake.pickup.startsAt)).padEnd(20),
    cake.name,
    marks.join(', '),
  ];
  const words = cake.openQuestions.map((text) => `      asked: ${text}`);
  if (cake.orderNote) words.push(`      with the order: ${cake.orderNote}`);
  if (cake.lastAnswer) words.push(`      answered: ${cake.lastAnswer}`);
  return [`  ${columns.join('  ').trimEnd()}`, ...words].join('\n');
}
