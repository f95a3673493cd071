import { positionInOrder } from '#lib/cakes/position.ts';
import { mayAsk } from '#lib/cakes/stages.ts';
import { tellNews } from '#lib/notifications/news.ts';
import { record } from '#lib/platform/audit/record.ts';
import { db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { orderPerson } from './find-order.ts';
import { lockCake } from './lock-cake.ts';
import { orderLink } from './order-mail.ts';
import { writeToShopper } from './write-to-shopper.ts';

/**
 * Asks the shopper something about a cake, who hears of it by mail and on every open page; until they have answered it does not go
 * into the oven. One question at a time; the same one asked again while it is open is asked once. The text is checked by
 * `questionSchema`. Answers the question's id.
 * @throws AppError `conflict` (`cake-not-in-hand`, `question-open`, or `no-letter-to-ask` of who ordered by telephone
 * and has no address), `not-found`
 */
export async function askAboutCake(cakeId: string, text: string): Promise<string> {
  const { order, questionId } = await db().$transaction(async (tx) => {
    const { order, cake } = await lockCake(tx, cakeId);
    if (!mayAsk(cake.stage)) {
      throw new AppError('conflict', { message: `cake ${cakeId} is ${cake.stage}`, reason: 'cake-not-in-hand' });
    }
    if (order.email === '') {
      const values = { phone: order.phone };
      throw new AppError('conflict', {
        message: `nobody hears of ${order.number}`,
        reason: 'no-letter-to-ask',
        values,
      });
    }
    const open = cake.questions.find(({ answer }) => answer === null);
    if (open?.text === text) return { order, questionId: open.id };
    if (open) {
      throw new AppError('conflict', { message: `cake ${cakeId} has an open question`, reason: 'question-open' });
    }
    const { id, askedAt } = await tx.cakeQuestion.create({ data: { cakeId, text } });
    await record(tx, { action: 'cake.ask', subject: order.number, after: { cakeId, question: text } });
    await tellNews(tx, order, {
      key: `cake:${cakeId}:question:${id}`,
      kind: 'cake-question',
      orderNumber: order.number,
      cakeId,
      position: await positionInOrder(tx, { orderId: order.id, cakeId }),
      percent: null,
      at: askedAt.toISOString(),
    });
    const { name, number } = order;
    const values = { name, number, question: text, url: orderLink(order) };
    await writeToShopper(tx, order, { template: 'cake-question', values });
    return { order, questionId: id };
  });
  await noteWrite(orderPerson(order.number));
  return questionId;
}
