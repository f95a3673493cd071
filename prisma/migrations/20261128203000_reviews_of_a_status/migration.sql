-- The staff's lists of what waits, is published and was turned down, page by page.
DROP INDEX "review_status_created_at_idx";
CREATE INDEX "review_status_created_at_id_idx" ON "review"("status", "created_at", "id");
