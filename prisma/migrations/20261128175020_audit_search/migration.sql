-- The log by day, and by whoever did it.
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");
CREATE INDEX "audit_entry_actor_kind_id_idx" ON "audit_entry"("actor_kind", "id" DESC);
