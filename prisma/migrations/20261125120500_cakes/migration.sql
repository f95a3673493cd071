-- CreateEnum
CREATE TYPE "CakeStage" AS ENUM ('waiting', 'drawing', 'drawn', 'accepted', 'baking', 'decorating', 'ready', 'collected', 'cancelled');

-- AlterTable
ALTER TABLE "hold" ADD COLUMN     "oven_units" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "due_now_minor" INTEGER;
UPDATE "order" SET "due_now_minor" = "total_minor";
ALTER TABLE "order" ALTER COLUMN "due_now_minor" SET NOT NULL;

-- AlterTable
ALTER TABLE "order_item" ADD COLUMN     "line_id" TEXT,
ALTER COLUMN "product_id" DROP NOT NULL;
-- As lineId() in lib/cart/schema.ts makes it.
UPDATE "order_item" SET "line_id" = "slug" || COALESCE(
  (SELECT string_agg('|' || key || '=' || value, '' ORDER BY key) FROM jsonb_each_text("options")), '');
ALTER TABLE "order_item" ALTER COLUMN "line_id" SET NOT NULL;

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "priority" INTEGER;

-- CreateTable
CREATE TABLE "oven_day" (
    "day" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "oven_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "cake" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "order_item_id" INTEGER NOT NULL,
    "design" JSONB NOT NULL,
    "wishes" JSONB NOT NULL,
    "stage" "CakeStage" NOT NULL DEFAULT 'waiting',
    "priority" INTEGER NOT NULL,
    "has_concern" BOOLEAN NOT NULL DEFAULT false,
    "percent" INTEGER NOT NULL DEFAULT 0,
    "proof" JSONB,
    "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cake_event" (
    "id" BIGSERIAL NOT NULL,
    "cake_id" UUID NOT NULL,
    "stage" "CakeStage" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cake_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cake_question" (
    "id" UUID NOT NULL,
    "cake_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "cake_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_design" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "design" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_design_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cake_order_item_id_key" ON "cake"("order_item_id");

-- CreateIndex
CREATE INDEX "cake_order_id_idx" ON "cake"("order_id");

-- CreateIndex
CREATE INDEX "cake_stage_priority_created_at_idx" ON "cake"("stage", "priority", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "cake_event_cake_id_stage_key" ON "cake_event"("cake_id", "stage");

-- CreateIndex
CREATE INDEX "cake_question_cake_id_asked_at_idx" ON "cake_question"("cake_id", "asked_at");

-- CreateIndex
CREATE INDEX "saved_design_user_id_updated_at_idx" ON "saved_design"("user_id", "updated_at" DESC);

-- AddForeignKey
ALTER TABLE "cake" ADD CONSTRAINT "cake_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cake" ADD CONSTRAINT "cake_order_item_id_fkey" FOREIGN KEY ("order_item_id") REFERENCES "order_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cake_event" ADD CONSTRAINT "cake_event_cake_id_fkey" FOREIGN KEY ("cake_id") REFERENCES "cake"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cake_question" ADD CONSTRAINT "cake_question_cake_id_fkey" FOREIGN KEY ("cake_id") REFERENCES "cake"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_design" ADD CONSTRAINT "saved_design_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;


