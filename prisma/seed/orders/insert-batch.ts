import type { DbOrTransaction } from '#lib/platform/db/client.ts';
import type { listGoods } from './goods.ts';
import { families, givenNames } from './names.ts';

/** Where the made-up customers have their mail. */
export const SEEDED = '@customers.levain.example';
/** As many people buy; a few of them often. */
const PEOPLE = 200_000;

type Batch = { first: number; size: number; now: Date; days: number };
type Materials = Awaited<ReturnType<typeof listGoods>>;

/**
 * Orders number `first` and the `size - 1` that follow, with everything that belongs to an order. All of it is reckoned by
 * PostgreSQL from the order's number and a hash of it, so nothing travels but the goods.
 */
export async function insertBatch(tx: DbOrTransaction, batch: Batch, materials: Materials): Promise<void> {
  await chooseWhoAndWhen(tx, batch);
  await chooseWhat(tx, materials);
  await insertPeople(tx);
  await insertOrders(tx);
  await insertCakes(tx);
  await insertMoney(tx);
  await insertSteps(tx);
  await tx.$executeRaw`
    UPDATE slot SET taken = taken + had.places, capacity = GREATEST(capacity, taken + had.places)
    FROM (SELECT slot_id, count(*) AS places FROM seeded WHERE status = 'collected' GROUP BY slot_id) had
    WHERE slot.id = had.slot_id`;
}

/** `roll(n, k)` in these statements is the k-th number that belongs to order n: any from 0 on, and always the same. */
async function chooseWhoAndWhen(tx: DbOrTransaction, { first, size, now, days }: Batch): Promise<void> {
  await tx.$executeRaw`
    CREATE OR REPLACE FUNCTION pg_temp.roll(n bigint, k int) RETURNS bigint LANGUAGE sql IMMUTABLE AS
    'SELECT hashint8extended(n, k) & 2147483647'`;
  // A UUID of version 8: the hash of a name, the same each time.
  await tx.$executeRaw`
    CREATE OR REPLACE FUNCTION pg_temp.named(name text) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    'SELECT overlay(overlay(md5(name) PLACING ''8'' FROM 13) PLACING ''8'' FROM 17)::uuid'`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE seeded ON COMMIT DROP AS
    WITH past AS MATERIALIZED (
      SELECT id, kind, starts_at, row_number() OVER (ORDER BY starts_at, id) - 1 AS nth, count(*) OVER () AS total
      FROM slot WHERE starts_at BETWEEN ${now}::timestamptz - make_interval(days => ${days}) AND ${now}::timestamptz - interval '1 hour'
    ), chosen AS (
      SELECT n, floor(${PEOPLE} * pow(pg_temp.roll(n, 1) / 2147483648.0, 2))::bigint AS person,
        pg_temp.roll(n, 2) % (SELECT total FROM past LIMIT 1) AS nth, pg_temp.roll(n, 3) % 100 AS luck
      FROM generate_series(${first}::bigint, ${first + size - 1}::bigint) AS n
    )
    SELECT n, person, pg_temp.named('levain order ' || n) AS id, past.id AS slot_id, past.kind AS fulfilment, past.starts_at,
      past.starts_at - make_interval(mins => 120 + (pg_temp.roll(n, 4) % 4000)::int) AS created_at,
      CASE WHEN luck < 94 THEN 'collected' WHEN luck < 98 THEN 'cancelled' ELSE 'expired' END AS status,
      person % 4 = 0 AS has_account, pg_temp.named('levain customer ' || person) AS user_id,
      (${givenNames}::text[])[1 + person % ${givenNames.length}] AS given,
      (${families}::text[])[1 + (person / ${givenNames.length}) % ${families.length}] AS family
    FROM chosen JOIN past USING (nth)`;
}

/** One to four different products each, and for three in a hundred a cake; then the sums, with the tax in them. */
async function chooseWhat(tx: DbOrTransaction, { goods, products, cakes }: Materials): Promise<void> {
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE seeded_line ON COMMIT DROP AS
    WITH goods AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${goods}::jsonb) AS good(nth int, id text, product_id int, slug text, name jsonb,
        options jsonb, option_labels jsonb, picture_id text, unit_minor int, vat_class text, cake jsonb)
    ), wanted AS (
      SELECT DISTINCT ON (n, nth, is_cake) * FROM (
        SELECT n, (pg_temp.roll(n, 10 + turn) % ${products})::int AS nth, false AS is_cake,
          1 + (pg_temp.roll(n, 20 + turn) % 3)::int AS quantity
        FROM seeded, generate_series(1, 1 + (pg_temp.roll(n, 5) % 4)::int) AS turn
        UNION ALL
        SELECT n, (pg_temp.roll(n, 7) % ${cakes})::int, true, 1 FROM seeded WHERE pg_temp.roll(n, 6) % 100 < 3
      ) AS all_wanted
    )
    SELECT wanted.n, wanted.quantity, goods.* FROM wanted
    JOIN goods ON goods.nth = wanted.nth AND (goods.cake IS NOT NULL) = wanted.is_cake`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE seeded_sum ON COMMIT DROP AS
    WITH delivery AS (
      SELECT n, CASE WHEN fulfilment = 'delivery' THEN 490 ELSE 0 END AS minor FROM seeded
    ), parts AS (
      SELECT n, CASE vat_class WHEN 'reduced' THEN 600 ELSE 2100 END AS rate, quantity * unit_minor AS minor FROM seeded_line
      UNION ALL SELECT n, 2100, minor FROM delivery
    ), rates AS (
      SELECT n, rate, sum(minor) AS gross FROM parts GROUP BY n, rate HAVING sum(minor) > 0
    )
    SELECT n, delivery.minor::int AS delivery_minor, sum(gross)::int AS total_minor,
      jsonb_agg(jsonb_build_object('basisPoints', rate, 'grossMinor', gross,
        'vatMinor', round(gross * rate / (10000.0 + rate))::int) ORDER BY rate) AS vat
    FROM rates JOIN delivery USING (n) GROUP BY n, delivery.minor`;
}

async function insertPeople(tx: DbOrTransaction): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "user" (id, email, email_verified_at, name, locale, created_at, updated_at)
    SELECT DISTINCT ON (person) user_id, lower(given || '.' || family) || person || ${SEEDED}, created_at,
      given || ' ' || family, 'en', created_at, created_at
    FROM seeded WHERE has_account ORDER BY person, created_at
    ON CONFLICT DO NOTHING`;
}

async function insertOrders(tx: DbOrTransaction): Promise<void> {
  // Crockford's base 32, as orders have it: 40 bits that no two of them share, as the factor is odd.
  await tx.$executeRaw`
    INSERT INTO "order" (id, number, status, user_id, owner, email, name, phone, locale, fulfilment, slot_id, street, postcode,
      city, subtotal_minor, delivery_minor, total_minor, due_now_minor, vat, idempotency_key, expires_at, created_at)
    SELECT id, 'LV-' || (
        SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ',
          1 + ((((n + 1) * 679535557637 % 1099511627776) >> (5 * place)) & 31)::int, 1), '' ORDER BY place DESC)
        FROM generate_series(0, 7) AS place),
      status::"OrderStatus", CASE WHEN has_account THEN user_id END,
      CASE WHEN has_account THEN 'user:' || user_id ELSE 'guest:seeded-' || person END,
      lower(given || '.' || family) || person || ${SEEDED}, given || ' ' || family,
      '+32 4' || 70 + person % 30 || ' ' || lpad((person * 7919 % 1000000)::text, 6, '0'),
      (CASE WHEN person % 3 = 0 THEN 'fr' ELSE 'en' END)::"Locale", fulfilment, slot_id,
      CASE WHEN fulfilment = 'delivery' THEN 'Rue du Levain ' || 1 + person % 200 END,
      CASE WHEN fulfilment = 'delivery' THEN '1050' END, CASE WHEN fulfilment = 'delivery' THEN 'Bruxelles' END,
      total_minor - delivery_minor, delivery_minor, total_minor, total_minor, vat,
      pg_temp.named('levain form ' || n), created_at + interval '10 minutes', created_at
    FROM seeded JOIN seeded_sum USING (n)`;
  await tx.$executeRaw`
    INSERT INTO order_item (order_id, line_id, product_id, slug, name, options, option_labels, picture_id, quantity, unit_minor,
      vat_class)
    SELECT seeded.id, line.id, product_id, slug, name, options, option_labels, picture_id, quantity, unit_minor,
      vat_class::"VatClass"
    FROM seeded_line line JOIN seeded USING (n)`;
}

async function insertCakes(tx: DbOrTransaction): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO cake (id, order_id, order_item_id, design, wishes, stage, priority, percent, touched_at, created_at)
    SELECT pg_temp.named('levain cake ' || n), seeded.id, item.id, cake -> 'design', cake -> 'wishes',
      (CASE WHEN status = 'collected' THEN 'collected' ELSE 'cancelled' END)::"CakeStage", 100, 0, starts_at, created_at
    FROM seeded JOIN seeded_line line USING (n) JOIN order_item item ON item.order_id = seeded.id AND item.line_id = line.id
    WHERE line.cake IS NOT NULL`;
  await tx.$executeRaw`
    INSERT INTO cake_event (cake_id, stage, at)
    SELECT cake.id, step.stage::"CakeStage", step.at FROM seeded JOIN cake ON cake.order_id = seeded.id,
      LATERAL (VALUES ('waiting', seeded.created_at), (cake.stage::text, seeded.starts_at)) AS step(stage, at)`;
}

async function insertMoney(tx: DbOrTransaction): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO payment (id, order_id, provider, reference, amount_minor, status, created_at, updated_at)
    SELECT pg_temp.named('levain payment ' || n), id, 'test-till', 'till_' || pg_temp.named('levain payment ' || n), total_minor,
      (CASE status WHEN 'collected' THEN 'paid' WHEN 'cancelled' THEN 'refunded' ELSE 'cancelled' END)::"PaymentStatus",
      created_at, created_at
    FROM seeded JOIN seeded_sum USING (n)`;
  await tx.$executeRaw`
    INSERT INTO refund (id, order_id, payment_id, amount_minor, status, created_at, settled_at)
    SELECT pg_temp.named('levain refund ' || n), id, pg_temp.named('levain payment ' || n), total_minor, 'done',
      created_at + interval '1 hour', created_at + interval '1 hour'
    FROM seeded JOIN seeded_sum USING (n) WHERE status = 'cancelled'`;
}

async function insertSteps(tx: DbOrTransaction): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO order_event (order_id, kind, at)
    SELECT id, step.kind, step.at FROM seeded, LATERAL (VALUES
      ('placed', created_at, true),
      ('paid', created_at + interval '1 minute', status <> 'expired'),
      ('ready', starts_at - interval '20 minutes', status = 'collected'),
      ('collected', starts_at + interval '9 minutes', status = 'collected'),
      ('cancelled', created_at + interval '1 hour', status = 'cancelled'),
      ('refunded', created_at + interval '61 minutes', status = 'cancelled'),
      ('expired', created_at + interval '11 minutes', status = 'expired')) AS step(kind, at, happened)
    WHERE step.happened ORDER BY step.at`;
}
