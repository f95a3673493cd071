import { expect, test } from 'vitest';
import { earliestDay } from './pickup.ts';
import { firstDesign } from './schema.ts';

/** Wednesday 25 November 2026 is a day in winter: the bakery is an hour ahead of UTC. */
test.each([
  ['two days later, while it is open', '2026-11-25T13:00:00Z', '2026-11-27'],
  ['until the last slot of that day begins', '2026-11-25T17:00:00Z', '2026-11-27'],
  ['or else on the next day', '2026-11-25T17:01:00Z', '2026-11-28'],
  ['before it opens: on that very day', '2026-11-25T02:00:00Z', '2026-11-27'],
  ['never on a Monday', '2026-11-28T09:00:00Z', '2026-12-01'],
  ['nor after a Sunday noon', '2026-11-27T13:00:00Z', '2026-12-01'],
])('%s', (_, now, day) => expect(earliestDay(firstDesign, new Date(now))).toBe(day));

test('what has to set takes a day more', () => {
  expect(earliestDay({ ...firstDesign, icing: 'fondant' }, new Date('2026-11-25T13:00:00Z'))).toBe('2026-11-28');
});
