import { hoursOf } from '#lib/shop/days.ts';
import type { Fulfilment } from './schema.ts';

/** A slot of a day as it is planned; times are local, `07:30`. */
export type PlannedSlot = { kind: Fulfilment; day: string; opens: string; closes: string; capacity: number };

const SLOT_MINUTES = 30;
/** Orders that can be handed over the counter in half an hour beside the queue. */
const COUNTER_CAPACITY = 8;
const rounds = [
  { opens: '09:00', closes: '12:00', capacity: 16 },
  { opens: '14:00', closes: '17:00', capacity: 16 },
];

/** The half hours at the counter while the bakery is open on that day, and the delivery rounds. None on a closing day. */
export function planDay(day: string): PlannedSlot[] {
  const hours = hoursOf(day);
  if (!hours) return [];
  const opens = toMinutes(hours.opens);
  const count = Math.floor((toMinutes(hours.closes) - opens) / SLOT_MINUTES);
  const counter = Array.from({ length: count }, (_, index): PlannedSlot => {
    const from = opens + index * SLOT_MINUTES;
    return {
      kind: 'pickup',
      day,
      opens: toTime(from),
      closes: toTime(from + SLOT_MINUTES),
      capacity: COUNTER_CAPACITY,
    };
  });
  const delivered = rounds.filter(({ closes }) => toMinutes(closes) <= toMinutes(hours.closes));
  return [...counter, ...delivered.map((round) => ({ kind: 'delivery' as const, day, ...round }))];
}

function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function toTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
