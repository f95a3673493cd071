import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import { bakery } from '#lib/shop/bakery.ts';

/**
 * Counts a day anew, from its orders that are good: placed and paid, or to be paid at the counter. Earned is what has been paid of them
 * by now, less what went back. All its sums are replaced. Two at once take turns on the day's row.
 * The day's orders are read by their time of placing; a person who had bought before is known by their address of mail.
 */
export async function countDay(tx: DbOrTransaction, day: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM figure_day WHERE day = ${day} FOR UPDATE`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE counted ON COMMIT DROP AS
    SELECT id, email, slot_id, fulfilment, discount_minor, discount_code, created_at
    FROM "order"
    WHERE created_at >= ${day}::date::timestamp AT TIME ZONE ${bakery.timeZone}
      AND created_at < (${day}::date + 1)::timestamp AT TIME ZONE ${bakery.timeZone}
      AND status IN ('paid', 'baking', 'ready', 'collected')`;
  await tx.$executeRaw`
    UPDATE figure_day SET
      (orders, gross_minor, discount_minor, discounted_orders, returning_orders, pieces) = (
        SELECT count(*),
          (SELECT COALESCE(sum(amount_minor), 0) FROM payment
            WHERE payment.status IN ('paid', 'refunding', 'refunded') AND order_id IN (SELECT id FROM counted))
          - (SELECT COALESCE(sum(amount_minor), 0) FROM refund
            WHERE refund.status = 'done' AND order_id IN (SELECT id FROM counted)),
          COALESCE(sum(discount_minor), 0), count(discount_code),
          count(*) FILTER (WHERE EXISTS (
            SELECT 1 FROM "order" earlier
            WHERE earlier.email = counted.email AND earlier.created_at < counted.created_at
              AND earlier.status IN ('paid', 'baking', 'ready', 'collected'))),
          (SELECT COALESCE(sum(quantity), 0) FROM order_item WHERE order_id IN (SELECT id FROM counted))
        FROM counted),
      is_stale = false, counted_at = now()
    WHERE day = ${day}`;
  await tx.figureProduct.deleteMany({ where: { day } });
  await tx.$executeRaw`
    INSERT INTO figure_product (day, slug, name, pieces, gross_minor)
    SELECT ${day}, slug, (array_agg(name ORDER BY order_item.id DESC))[1], sum(quantity), sum(quantity * unit_minor)
    FROM order_item WHERE order_id IN (SELECT id FROM counted) GROUP BY slug`;
  await tx.figureSlot.deleteMany({ where: { day } });
  await tx.$executeRaw`
    INSERT INTO figure_slot (day, fulfilment, weekday, time, orders)
    SELECT ${day}, counted.fulfilment, extract(isodow FROM slot.day::date) - 1,
      to_char(slot.starts_at AT TIME ZONE ${bakery.timeZone}, 'HH24:MI'), count(*)
    FROM counted JOIN slot ON slot.id = slot_id GROUP BY 2, 3, 4`;
  await tx.figureDiscount.deleteMany({ where: { day } });
  await tx.$executeRaw`
    INSERT INTO figure_discount (day, code, uses, discount_minor)
    SELECT ${day}, discount_code, count(*), sum(discount_minor)
    FROM counted WHERE discount_code IS NOT NULL GROUP BY discount_code`;
}
