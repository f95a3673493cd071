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
