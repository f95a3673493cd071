-- Customers by any part of a name, as it is folded, or of an address. Of how many have it the planner knows enough to choose between
-- these and the list's own index. "user_name_prefix_idx" stays: the release before goes by it.
CREATE INDEX "user_name_trgm_idx" ON "user" USING gin ("fold_name"("name") gin_trgm_ops);
CREATE INDEX "user_email_trgm_idx" ON "user" USING gin ("email" gin_trgm_ops);
ALTER INDEX "user_name_trgm_idx" ALTER COLUMN 1 SET STATISTICS 1000;
ALTER TABLE "user" ALTER COLUMN "email" SET STATISTICS 1000;
-- An index of an expression has no statistics before that.
ANALYZE "user";
