-- What there was of each product of a file when it was checked: what is sold before it is applied stays sold.
CREATE TABLE "import_stock" (
    "import_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "seen" INTEGER NOT NULL,
    "is_applied" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "import_stock_pkey" PRIMARY KEY ("import_id", "slug")
);
ALTER TABLE "import_stock" ADD CONSTRAINT "import_stock_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "product_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
