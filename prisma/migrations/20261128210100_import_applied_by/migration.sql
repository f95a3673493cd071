-- Who said that a file is to be applied need not be who sent it.
ALTER TABLE "product_import" ADD COLUMN "applied_by_id" UUID, ADD COLUMN "applied_by_name" TEXT;
