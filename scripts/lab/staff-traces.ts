import { type DbOrTransaction, db } from '#lib/platform/db/client.ts';
import { dayFrom } from '#lib/shop/days.ts';

/** What a shop with so many orders has besides. */
const WAITING_REVIEWS = 2000;
const CODES = 5000;
const QUESTIONS = 3000;
/** Of the questions, one in so many has no answer yet. */
const OPEN = 60;

/**
 * What the work on the orders of such a shop leaves behind: a letter of each order, entries in the log of what the staff did with it,
 * questions about cakes, reviews that wait, codes; the orders of these days are not all handed out, and a day to come is fully booked.
 */
export async function leaveTraces(): Promise<void> {
  await writeLetters();
  await writeLog();
  await askQuestions();
  await openTheDay();
  await fillADay();
  await db().$executeRaw`
    INSERT INTO review (product_id, locale, rating, title, text, author, status, created_at)
    SELECT id, 'en', 1 + id % 5, 'Number ' || id, repeat('Good bread, and a long way to it. ', 12), 'Ada C.', 'pending',
      now() - make_interval(mins => id)
    FROM product ORDER BY id LIMIT ${WAITING_REVIEWS}`;
  await db().$executeRaw`
    INSERT INTO discount_code (code, kind, value, used_count)
    SELECT 'LAB' || n, 'percent', 1 + n % 50, n % 1000 FROM generate_series(1, ${CODES}::int) AS n`;
  await unhurried((tx) => tx.$executeRaw`ANALYZE`);
}

/** A statement about all there is may take longer than a clone would wait for one. */
async function unhurried(work: (tx: DbOrTransaction) => Promise<unknown>): Promise<void> {
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
      await work(tx);
    },
    { timeout: 1_800_000 },
  );
}

async function writeLetters(): Promise<void> {
  await unhurried(
    (tx) => tx.$executeRaw`
      INSERT INTO mail (id, recipient, template, locale, subject, text, html, created_at, sent_at, order_number)
      SELECT gen_random_uuid(), email, 'order-placed', locale, 'Your order ' || number,
        repeat('Thank you for your order. ', 12), '<p>' || repeat('Thank you for your order. ', 24) || '</p>',
        created_at, created_at + interval '2 seconds', number
      FROM "order" ORDER BY created_at`,
  );
}

/** Two steps of most orders, by one of six people, and what the owner did by hand. */
async function writeLog(): Promise<void> {
  await unhurried(
    (tx) => tx.$executeRaw`
      INSERT INTO audit_entry (at, actor_kind, actor_id, actor_name, action, subject, before, after)
      SELECT at, 'user', ('00000000-0000-4000-8000-00000000000' || who)::uuid,
        (ARRAY['Ada Crumb', 'Bart Claes', 'Chloe Maes', 'Emma Noel', 'Hugo Petit', 'Zoe Simon'])[1 + who],
        action, number, '{"status": "paid"}', '{"status": "ready"}'
      FROM (
        SELECT s.starts_at + step.after AS at, abs(hashtext(o.number || step.action)) % 6 AS who, step.action, o.number
        FROM "order" o JOIN slot s ON s.id = o.slot_id,
          LATERAL (VALUES ('order.advance', interval '-20 minutes', 'collected'), ('order.refund', interval '1 hour', 'cancelled'))
            AS step(action, after, status)
        WHERE o.status::text = step.status
        ORDER BY 1
      ) AS done`,
  );
}

async function askQuestions(): Promise<void> {
  await db().$executeRaw`
    INSERT INTO cake_question (id, cake_id, text, asked_at, answer, answered_at)
    SELECT gen_random_uuid(), id, 'Which blue?', created_at,
      CASE WHEN nth % ${OPEN} > 0 THEN 'The one of the sky.' END, CASE WHEN nth % ${OPEN} > 0 THEN created_at END
    FROM (SELECT id, created_at, row_number() OVER (ORDER BY created_at DESC) AS nth FROM cake) AS newest
    WHERE nth <= ${QUESTIONS}`;
}

/** Of the orders of the last two days some are still being made, and some wait to be fetched. */
async function openTheDay(): Promise<void> {
  await db().$executeRaw`
    UPDATE "order" SET status = (ARRAY['paid', 'baking', 'ready'])[1 + abs(hashtext(number)) % 3]::"OrderStatus"
    WHERE status = 'collected' AND abs(hashtext(number)) % 4 < 3
      AND slot_id IN (SELECT id FROM slot WHERE starts_at BETWEEN now() - interval '2 days' AND now())`;
  await db().$executeRaw`
    UPDATE cake SET stage = (ARRAY['drawn', 'accepted', 'baking', 'decorating'])[1 + abs(hashtext(id::text)) % 4]::"CakeStage"
    WHERE stage = 'collected' AND order_id IN (SELECT id FROM "order" WHERE status IN ('paid', 'baking'))`;
}

/** The next day that has slots is as full as they allow: with the newest orders, which were handed out before. */
async function fillADay(): Promise<void> {
  const day = await findDayToCome();
  await db().$executeRaw`
    WITH place AS (
      SELECT id, kind, row_number() OVER () AS nth FROM slot, generate_series(1, capacity - taken) WHERE day = ${day}
    ), moved AS (
      SELECT id, row_number() OVER () AS nth
      FROM (SELECT id FROM "order" WHERE status = 'collected' ORDER BY created_at DESC LIMIT 5000) AS newest
    )
    UPDATE "order" o SET slot_id = place.id, fulfilment = place.kind, status = 'paid'
    FROM moved JOIN place USING (nth) WHERE o.id = moved.id`;
  await db().$executeRaw`UPDATE slot SET taken = capacity WHERE day = ${day}`;
}

/** The first day after today on which something can be handed out. */
export async function findDayToCome(): Promise<string> {
  const slot = await db().slot.findFirstOrThrow({
    where: { day: { gt: dayFrom(new Date(), 0) } },
    orderBy: { startsAt: 'asc' },
  });
  return slot.day;
}
