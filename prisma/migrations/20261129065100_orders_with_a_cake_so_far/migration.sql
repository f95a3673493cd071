-- A migration of its own: the lock that a new column takes is gone by then, and whoever reads or writes cakes need not wait for all of them.
UPDATE "cake" SET "order_created_at" = "order"."created_at" FROM "order" WHERE "order"."id" = "cake"."order_id";

CREATE INDEX "cake_order_created_at_order_id_idx" ON "cake"("order_created_at" DESC, "order_id" DESC);

-- Who reads them in order wants the first few: workers would go on behind the end, each with a part of all there are.
ALTER TABLE "cake" SET (parallel_workers = 0);
