/**
 * Ids of events, as Redis Streams make them: `1764072000123-0`, milliseconds and a number. They grow within a stream.
 */
export const BEFORE_ALL = '0-0';

const FORM = /^(\d{1,16})-(\d{1,16})$/;

export function isEventId(text: string): boolean {
  return FORM.test(text);
}

/** Below zero if `a` came before `b`. */
export function compareIds(a: string, b: string): number {
  const [aTime, aNumber] = partsOf(a);
  const [bTime, bNumber] = partsOf(b);
  return aTime - bTime || aNumber - bNumber;
}

/** When it was appended (ms). */
export function timeOf(id: string): number {
  return partsOf(id)[0];
}

/** The greatest id before this one: who is there has heard everything up to it, and not it. */
export function justBefore(id: string): string {
  const [time, number] = partsOf(id);
  return number > 0 ? `${time}-${number - 1}` : `${time - 1}-${Number.MAX_SAFE_INTEGER}`;
}

function partsOf(id: string): [number, number] {
  const [, time, number] = FORM.exec(id) ?? [];
  if (time === undefined || number === undefined) throw new RangeError(`${id} is no id of an event`);
  return [Number(time), Number(number)];
}
