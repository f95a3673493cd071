import { noteWrite } from '#lib/platform/db/own-writes.ts';

/** Own writes of an order: also what a payment provider or a worker tells, who is nobody's browser. */
export const orderPerson = (number: string) => `order:${number}`;

/** A worker has written to somebody's order: they read it as it is now. After the commit, before anybody hears of it. */
export async function noteOrderWrite({ owner, number }: { owner: string; number: string }): Promise<void> {
  await Promise.all([noteWrite(orderPerson(number)), noteWrite(owner)]);
}
