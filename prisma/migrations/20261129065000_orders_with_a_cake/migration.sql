-- Orders with a cake, the newest first: along the cakes, which are few, instead of along all orders. Whoever writes a cake, the release
-- before too, leaves this to the trigger; an order's own moment never changes.
ALTER TABLE "cake" ADD COLUMN "order_created_at" TIMESTAMPTZ(3);

CREATE FUNCTION "date_cake_by_order"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."order_created_at" := (SELECT "created_at" FROM "order" WHERE "id" = NEW."order_id");
  RETURN NEW;
END;
$$;

CREATE TRIGGER "cake_date_by_order" BEFORE INSERT ON "cake" FOR EACH ROW EXECUTE FUNCTION "date_cake_by_order"();

UPDATE "cake" SET "order_created_at" = "order"."created_at" FROM "order" WHERE "order"."id" = "cake"."order_id";

CREATE INDEX "cake_order_created_at_order_id_idx" ON "cake"("order_created_at" DESC, "order_id" DESC);

-- Who reads them in order wants the first few: workers would go on behind the end, each with a part of all there are.
ALTER TABLE "cake" SET (parallel_workers = 0);
