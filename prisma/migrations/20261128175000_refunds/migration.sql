-- CreateEnum
CREATE TYPE "RefundStatus" AS ENUM ('pending', 'done', 'failed');

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "status" "RefundStatus" NOT NULL DEFAULT 'pending',
    "reason" TEXT NOT NULL DEFAULT '',
    "by_staff" BOOLEAN NOT NULL DEFAULT false,
    "reference" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "refund_amount_check" CHECK ("amount_minor" > 0)
);

-- CreateIndex
CREATE INDEX "refund_order_id_idx" ON "refund"("order_id");

-- CreateIndex
CREATE INDEX "refund_payment_id_idx" ON "refund"("payment_id");

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What went back, or is on its way, before refunds had rows of their own.
INSERT INTO "refund" ("id", "order_id", "payment_id", "amount_minor", "status", "created_at", "settled_at")
SELECT gen_random_uuid(), "order_id", "id", "amount_minor",
  CASE WHEN "status" = 'refunded' THEN 'done' ELSE 'pending' END::"RefundStatus", "updated_at",
  CASE WHEN "status" = 'refunded' THEN "updated_at" END
FROM "payment" WHERE "status" IN ('refunding', 'refunded') AND "amount_minor" > 0;

-- CreateTable
CREATE TABLE "order_note" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "author_id" UUID,
    "author_name" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "order_note_order_id_at_idx" ON "order_note"("order_id", "at");

-- AddForeignKey
ALTER TABLE "order_note" ADD CONSTRAINT "order_note_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the staff noted stays as it was; it goes only with its order.
CREATE TRIGGER order_note_append_only BEFORE UPDATE ON "order_note"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Which order or whose account a letter is about.
ALTER TABLE "mail" ADD COLUMN "order_number" TEXT;

-- CreateIndex
CREATE INDEX "mail_order_number_idx" ON "mail"("order_number");
