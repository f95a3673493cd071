-- What Prisma's schema can't express.

-- Wakes the relay once per statement, when its transaction commits. The payload says nothing: the relay reads the table.
CREATE FUNCTION "notify_outbox"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('outbox', '');
  RETURN NULL;
END;
$$;

CREATE TRIGGER "outbox_notify" AFTER INSERT ON "outbox" FOR EACH STATEMENT EXECUTE FUNCTION "notify_outbox"();

ALTER TABLE "product" ADD CONSTRAINT "product_price_minor_check" CHECK ("price_minor" >= 0);
ALTER TABLE "product_document" ADD CONSTRAINT "product_document_price_minor_check" CHECK ("price_minor" >= 0);
ALTER TABLE "offer"
  ADD CONSTRAINT "offer_price_minor_check" CHECK ("price_minor" >= 0),
  ADD CONSTRAINT "offer_ends_after_start_check" CHECK ("ends_at" > "starts_at");
ALTER TABLE "review" ADD CONSTRAINT "review_rating_check" CHECK ("rating" BETWEEN 1 AND 5);
ALTER TABLE "stock" ADD CONSTRAINT "stock_quantity_check" CHECK ("quantity" >= 0);
