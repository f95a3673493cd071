-- Rows are counted by a worker, once the file is there.
ALTER TABLE "product_import" ALTER COLUMN "row_count" SET DEFAULT 0;
