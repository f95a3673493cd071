-- The orders of a slot by how far they are, so that the few of one status are found among many slots.
CREATE INDEX "order_slot_id_status_id_idx" ON "order"("slot_id", "status", "id");
DROP INDEX "order_slot_id_idx";

-- Whether many orders or few begin with some letters decides how they are best found: the planner has to know it finely.
ALTER TABLE "order" ALTER COLUMN "number" SET STATISTICS 1000;
ALTER TABLE "order" ALTER COLUMN "email" SET STATISTICS 1000;
ALTER INDEX "order_name_prefix_idx" ALTER COLUMN 1 SET STATISTICS 1000;
