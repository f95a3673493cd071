-- Whose the drafts were that there are nobody knows; each is written anew by the next press of Preview.
DELETE FROM "product_draft";
ALTER TABLE "product_draft" ADD COLUMN "user_id" UUID NOT NULL;
ALTER TABLE "product_draft" DROP CONSTRAINT "product_draft_pkey";
ALTER TABLE "product_draft" ADD CONSTRAINT "product_draft_pkey" PRIMARY KEY ("slug", "user_id");
ALTER TABLE "product_draft" ADD CONSTRAINT "product_draft_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "product_draft_user_id_idx" ON "product_draft"("user_id");
