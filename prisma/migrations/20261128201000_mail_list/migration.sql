-- The staff's list of letters, newest first, page by page.
DROP INDEX "mail_created_at_idx";
CREATE INDEX "mail_created_at_id_idx" ON "mail"("created_at" DESC, "id" DESC);

-- Letters are searched for by how an address begins; whose they are, it knows as well.
DROP INDEX "mail_recipient_created_at_idx";
CREATE INDEX "mail_recipient_prefix_idx" ON "mail"("recipient" text_pattern_ops);
ALTER TABLE "mail" ALTER COLUMN "recipient" SET STATISTICS 1000;
