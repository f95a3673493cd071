-- CreateIndex
CREATE INDEX "stock_quantity_product_id_idx" ON "stock"("quantity", "product_id");

-- CreateTable
CREATE TABLE "stock_change" (
    "id" UUID NOT NULL,
    "product_id" INTEGER NOT NULL,
    "delta" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "stock_change_product_id_idx" ON "stock_change"("product_id");

-- AddForeignKey
ALTER TABLE "stock_change" ADD CONSTRAINT "stock_change_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;
