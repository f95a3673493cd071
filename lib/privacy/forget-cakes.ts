import { cakeDesignSchema } from '#lib/cakes/design/schema.ts';
import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';
import { addToOutbox } from '#lib/platform/queue/outbox.ts';

/**
 * Of somebody's cakes stays what was baked. What they wrote goes: what the baker had to know, allergies, what was asked and
 * answered, and the inscription, which names people, with every picture that shows it.
 */
export async function forgetCakes(tx: DbOrTransaction, userId: string): Promise<void> {
  const theirs = { order: { userId } };
  await tx.cakeQuestion.deleteMany({ where: { cake: theirs } });
  const cakes = await tx.cake.findMany({ where: theirs, select: { id: true, design: true } });
  for (const { id, design: stored } of cakes) {
    const design = cakeDesignSchema.parse(stored);
    const wordless = { ...design, inscription: { ...design.inscription, text: '' } };
    const data = { design: wordless, wishes: { note: '', allergies: '' }, proof: Prisma.DbNull };
    await tx.cake.update({ where: { id }, data });
    await addToOutbox(tx, 'cake.erase', { cakeId: id });
  }
}
