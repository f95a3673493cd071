-- AlterTable
ALTER TABLE "product" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "discount_code" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "product_draft" (
    "slug" TEXT NOT NULL,
    "form" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_draft_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "product_upload" (
    "picture_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_upload_pkey" PRIMARY KEY ("picture_id")
);
CREATE INDEX "product_upload_created_at_idx" ON "product_upload"("created_at");
ALTER TABLE "product_upload" ADD CONSTRAINT "product_upload_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('checking', 'checked', 'applying', 'applied', 'failed');

-- CreateTable
CREATE TABLE "product_import" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "user_id" UUID,
    "user_name" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'checking',
    "row_count" INTEGER NOT NULL,
    "done_count" INTEGER NOT NULL DEFAULT 0,
    "new_count" INTEGER NOT NULL DEFAULT 0,
    "changed_count" INTEGER NOT NULL DEFAULT 0,
    "unchanged_count" INTEGER NOT NULL DEFAULT 0,
    "refused_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_import_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "product_import_created_at_idx" ON "product_import"("created_at" DESC);

-- CreateTable
CREATE TABLE "import_problem" (
    "id" BIGSERIAL NOT NULL,
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "import_problem_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "import_problem_import_id_line_id_idx" ON "import_problem"("import_id", "line", "id");
ALTER TABLE "import_problem" ADD CONSTRAINT "import_problem_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "product_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The dashboard's list of products: an index for each of its orders and filters, and for a part of a name or an address.
DROP INDEX "product_category_id_idx";
CREATE INDEX "product_category_id_id_idx" ON "product"("category_id", "id");
CREATE INDEX "product_price_minor_id_idx" ON "product"("price_minor", "id");
CREATE INDEX "product_hidden_idx" ON "product"("id") WHERE NOT "is_visible";
CREATE INDEX "product_text_locale_name_idx" ON "product_text"("locale", lower("name"), "product_id");
CREATE INDEX "product_text_name_trgm_idx" ON "product_text" USING gin (lower("name") gin_trgm_ops);
CREATE INDEX "product_slug_trgm_idx" ON "product" USING gin ("slug" gin_trgm_ops);
