-- The log by what was done to a kind of thing, and by the beginning of a name: of what nobody has done, nothing is read.
DROP INDEX "audit_entry_action_id_idx";
CREATE INDEX "audit_entry_action_id_idx" ON "audit_entry"("action" text_pattern_ops, "id" DESC);
CREATE INDEX "audit_entry_name_id_idx" ON "audit_entry"(lower("actor_name") text_pattern_ops, "id" DESC);
