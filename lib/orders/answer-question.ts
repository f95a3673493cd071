import { mayAsk } from '#lib/cakes/stages.ts';
import { tellNews } from '#lib/notifications/news.ts';
import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { noteWrite } from '#lib/platform/db/own-writes.ts';
import { AppError } from '#lib/platform/errors.ts';
import { orderPerson } from './find-order.ts';
import { lockCake } from './lock-cake.ts';

type Answer = { orderId: string; questionId: string; answer: string };

/**
 * The shopper's answer to a question about a cake of theirs, once; the staff hear of it. The same answer sent again changes
 * nothing. That the order is theirs, the caller has made sure of.
 * @throws AppError `not-found` for a question about another order's cake, `conflict` (`question-answered`,
 * `too-late-to-answer`)
 */
export async function answerQuestion({ orderId, questionId, answer }: Answer): Promise<void> {
  const number = await db().$transaction(async (tx) => {
    const { order, cake } = await lockCake(tx, await requireCake(tx, { orderId, questionId }));
    const known = cake.questions.find(({ id }) => id === questionId)?.answer ?? null;
    if (known === answer) return order.number;
    if (known !== null) {
      throw new AppError('conflict', { message: `question ${questionId} is answered`, reason: 'question-answered' });
    }
    if (!mayAsk(cake.stage)) {
      throw new AppError('conflict', { message: `cake ${cake.id} is ${cake.stage}`, reason: 'too-late-to-answer' });
    }
    const at = new Date();
    await tx.cakeQuestion.update({ where: { id: questionId }, data: { answer, answeredAt: at } });
    await tellNews(tx, order, {
      key: `cake:${cake.id}:answer:${questionId}`,
      kind: 'cake-answered',
      orderNumber: order.number,
      cakeId: cake.id,
      percent: null,
      at: at.toISOString(),
    });
    return order.number;
  });
  await noteWrite(orderPerson(number));
}

async function requireCake(
  tx: DbOrTransaction,
  { orderId, questionId }: Pick<Answer, 'orderId' | 'questionId'>,
): Promise<string> {
  const question = await tx.cakeQuestion.findFirst({ where: { id: questionId, cake: { orderId } } });
  if (!question) throw new AppError('not-found', { message: `no question ${questionId} about order ${orderId}` });
  return question.cakeId;
}
