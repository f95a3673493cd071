-- CreateTable
CREATE TABLE "figure_day" (
    "day" TEXT NOT NULL,
    "orders" INTEGER NOT NULL DEFAULT 0,
    "gross_minor" INTEGER NOT NULL DEFAULT 0,
    "discount_minor" INTEGER NOT NULL DEFAULT 0,
    "pieces" INTEGER NOT NULL DEFAULT 0,
    "discounted_orders" INTEGER NOT NULL DEFAULT 0,
    "returning_orders" INTEGER NOT NULL DEFAULT 0,
    "is_stale" BOOLEAN NOT NULL DEFAULT true,
    "counted_at" TIMESTAMPTZ(3),

    CONSTRAINT "figure_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "figure_product" (
    "day" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "pieces" INTEGER NOT NULL,
    "gross_minor" INTEGER NOT NULL,

    CONSTRAINT "figure_product_pkey" PRIMARY KEY ("day","slug")
);

-- CreateTable
CREATE TABLE "figure_slot" (
    "day" TEXT NOT NULL,
    "fulfilment" "Fulfilment" NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "time" TEXT NOT NULL,
    "orders" INTEGER NOT NULL,

    CONSTRAINT "figure_slot_pkey" PRIMARY KEY ("day","fulfilment","weekday","time")
);

-- CreateTable
CREATE TABLE "figure_discount" (
    "day" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "uses" INTEGER NOT NULL,
    "discount_minor" INTEGER NOT NULL,

    CONSTRAINT "figure_discount_pkey" PRIMARY KEY ("day","code")
);

-- CreateTable
CREATE TABLE "figure_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "event_id" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "figure_state_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "figure_day_is_stale_idx" ON "figure_day"("is_stale");

-- One row, and never two.
INSERT INTO "figure_state" ("id") VALUES (1);
ALTER TABLE "figure_state" ADD CONSTRAINT "figure_state_is_one" CHECK ("id" = 1);

-- A day's orders, and the first one of a person.
CREATE INDEX IF NOT EXISTS "order_created_at_idx" ON "order"("created_at");
CREATE INDEX IF NOT EXISTS "order_email_created_at_idx" ON "order"("email", "created_at");
DROP INDEX "order_email_idx";
