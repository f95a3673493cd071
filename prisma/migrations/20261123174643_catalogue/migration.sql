-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('en', 'fr');

-- CreateEnum
CREATE TYPE "ReviewStatus" AS ENUM ('pending', 'published', 'rejected');

-- CreateEnum
CREATE TYPE "OptionKind" AS ENUM ('size', 'slicing');

-- CreateTable
CREATE TABLE "category" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "cover_slug" TEXT NOT NULL,

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category_text" (
    "category_id" INTEGER NOT NULL,
    "locale" "Locale" NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "category_text_pkey" PRIMARY KEY ("category_id","locale")
);

-- CreateTable
CREATE TABLE "product" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "category_id" INTEGER NOT NULL,
    "is_visible" BOOLEAN NOT NULL DEFAULT true,
    "price_minor" INTEGER NOT NULL,
    "weight_grams" INTEGER NOT NULL,
    "lead_time_hours" INTEGER NOT NULL,
    "shelf_life_days" INTEGER NOT NULL,
    "diets" TEXT[],
    "sold_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_text" (
    "product_id" INTEGER NOT NULL,
    "locale" "Locale" NOT NULL,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "product_text_pkey" PRIMARY KEY ("product_id","locale")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" SERIAL NOT NULL,
    "product_id" INTEGER NOT NULL,
    "price_minor" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_option" (
    "id" SERIAL NOT NULL,
    "product_id" INTEGER NOT NULL,
    "kind" "OptionKind" NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "surcharge_minor" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "product_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_option_text" (
    "option_id" INTEGER NOT NULL,
    "locale" "Locale" NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "product_option_text_pkey" PRIMARY KEY ("option_id","locale")
);

-- CreateTable
CREATE TABLE "picture" (
    "id" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "widths" INTEGER[],
    "color" TEXT NOT NULL,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_picture" (
    "place" TEXT NOT NULL,
    "picture_id" TEXT NOT NULL,

    CONSTRAINT "shop_picture_pkey" PRIMARY KEY ("place")
);

-- CreateTable
CREATE TABLE "shop_picture_text" (
    "place" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "alt" TEXT NOT NULL,

    CONSTRAINT "shop_picture_text_pkey" PRIMARY KEY ("place","locale")
);

-- CreateTable
CREATE TABLE "product_picture" (
    "id" SERIAL NOT NULL,
    "product_id" INTEGER NOT NULL,
    "picture_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "product_picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_picture_text" (
    "product_picture_id" INTEGER NOT NULL,
    "locale" "Locale" NOT NULL,
    "alt" TEXT NOT NULL,

    CONSTRAINT "product_picture_text_pkey" PRIMARY KEY ("product_picture_id","locale")
);

-- CreateTable
CREATE TABLE "allergen" (
    "code" TEXT NOT NULL,

    CONSTRAINT "allergen_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "allergen_text" (
    "code" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "allergen_text_pkey" PRIMARY KEY ("code","locale")
);

-- CreateTable
CREATE TABLE "ingredient" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "allergen_code" TEXT,

    CONSTRAINT "ingredient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ingredient_text" (
    "ingredient_id" INTEGER NOT NULL,
    "locale" "Locale" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "ingredient_text_pkey" PRIMARY KEY ("ingredient_id","locale")
);

-- CreateTable
CREATE TABLE "product_ingredient" (
    "product_id" INTEGER NOT NULL,
    "ingredient_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "product_ingredient_pkey" PRIMARY KEY ("product_id","ingredient_id")
);

-- CreateTable
CREATE TABLE "product_allergen" (
    "product_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "is_trace" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "product_allergen_pkey" PRIMARY KEY ("product_id","code")
);

-- CreateTable
CREATE TABLE "nutrition" (
    "product_id" INTEGER NOT NULL,
    "energy_kj" INTEGER NOT NULL,
    "energy_kcal" INTEGER NOT NULL,
    "fat" DOUBLE PRECISION NOT NULL,
    "saturates" DOUBLE PRECISION NOT NULL,
    "carbohydrate" DOUBLE PRECISION NOT NULL,
    "sugars" DOUBLE PRECISION NOT NULL,
    "fibre" DOUBLE PRECISION NOT NULL,
    "protein" DOUBLE PRECISION NOT NULL,
    "salt" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "nutrition_pkey" PRIMARY KEY ("product_id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" SERIAL NOT NULL,
    "product_id" INTEGER NOT NULL,
    "locale" "Locale" NOT NULL,
    "rating" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "is_verified" BOOLEAN NOT NULL DEFAULT false,
    "status" "ReviewStatus" NOT NULL DEFAULT 'pending',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock" (
    "product_id" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "stock_pkey" PRIMARY KEY ("product_id")
);

-- CreateTable
CREATE TABLE "related_product" (
    "product_id" INTEGER NOT NULL,
    "related_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "related_product_pkey" PRIMARY KEY ("product_id","related_id")
);

-- CreateTable
CREATE TABLE "product_document" (
    "product_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "published_version" INTEGER NOT NULL DEFAULT 0,
    "category_slug" TEXT NOT NULL,
    "is_listed" BOOLEAN NOT NULL,
    "price_minor" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "launched_at" TIMESTAMPTZ(3) NOT NULL,
    "body" JSONB,
    "assembled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_document_pkey" PRIMARY KEY ("product_id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "job" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "category_slug_key" ON "category"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "product_slug_key" ON "product"("slug");

-- CreateIndex
CREATE INDEX "product_category_id_idx" ON "product"("category_id");

-- CreateIndex
CREATE INDEX "offer_product_id_idx" ON "offer"("product_id");

-- CreateIndex
CREATE INDEX "offer_starts_at_idx" ON "offer"("starts_at");

-- CreateIndex
CREATE INDEX "offer_ends_at_idx" ON "offer"("ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "product_option_product_id_kind_code_key" ON "product_option"("product_id", "kind", "code");

-- CreateIndex
CREATE UNIQUE INDEX "product_picture_product_id_position_key" ON "product_picture"("product_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ingredient_code_key" ON "ingredient"("code");

-- CreateIndex
CREATE INDEX "review_product_id_status_created_at_id_idx" ON "review"("product_id", "status", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "related_product_related_id_idx" ON "related_product"("related_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_document_slug_key" ON "product_document"("slug");

-- CreateIndex
CREATE INDEX "product_document_category_slug_is_listed_score_slug_idx" ON "product_document"("category_slug", "is_listed", "score" DESC, "slug");

-- CreateIndex
CREATE INDEX "product_document_category_slug_is_listed_price_minor_slug_idx" ON "product_document"("category_slug", "is_listed", "price_minor", "slug");

-- CreateIndex
CREATE INDEX "product_document_category_slug_is_listed_launched_at_slug_idx" ON "product_document"("category_slug", "is_listed", "launched_at" DESC, "slug");

-- CreateIndex
CREATE INDEX "product_document_is_listed_score_slug_idx" ON "product_document"("is_listed", "score" DESC, "slug");

-- AddForeignKey
ALTER TABLE "category_text" ADD CONSTRAINT "category_text_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_text" ADD CONSTRAINT "product_text_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_option" ADD CONSTRAINT "product_option_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_option_text" ADD CONSTRAINT "product_option_text_option_id_fkey" FOREIGN KEY ("option_id") REFERENCES "product_option"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_picture" ADD CONSTRAINT "product_picture_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_picture" ADD CONSTRAINT "product_picture_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_picture_text" ADD CONSTRAINT "product_picture_text_product_picture_id_fkey" FOREIGN KEY ("product_picture_id") REFERENCES "product_picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allergen_text" ADD CONSTRAINT "allergen_text_code_fkey" FOREIGN KEY ("code") REFERENCES "allergen"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ingredient" ADD CONSTRAINT "ingredient_allergen_code_fkey" FOREIGN KEY ("allergen_code") REFERENCES "allergen"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ingredient_text" ADD CONSTRAINT "ingredient_text_ingredient_id_fkey" FOREIGN KEY ("ingredient_id") REFERENCES "ingredient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_ingredient" ADD CONSTRAINT "product_ingredient_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_ingredient" ADD CONSTRAINT "product_ingredient_ingredient_id_fkey" FOREIGN KEY ("ingredient_id") REFERENCES "ingredient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_allergen" ADD CONSTRAINT "product_allergen_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_allergen" ADD CONSTRAINT "product_allergen_code_fkey" FOREIGN KEY ("code") REFERENCES "allergen"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nutrition" ADD CONSTRAINT "nutrition_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock" ADD CONSTRAINT "stock_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_product" ADD CONSTRAINT "related_product_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_product" ADD CONSTRAINT "related_product_related_id_fkey" FOREIGN KEY ("related_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_picture" ADD CONSTRAINT "shop_picture_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_picture_text" ADD CONSTRAINT "shop_picture_text_place_fkey" FOREIGN KEY ("place") REFERENCES "shop_picture"("place") ON DELETE CASCADE ON UPDATE CASCADE;
