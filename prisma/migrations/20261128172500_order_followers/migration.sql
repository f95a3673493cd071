-- CreateTable
CREATE TABLE "order_follower" (
    "order_id" UUID NOT NULL,
    "follower" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_follower_pkey" PRIMARY KEY ("order_id","follower")
);

-- CreateIndex
CREATE INDEX "order_follower_follower_idx" ON "order_follower"("follower");

-- AddForeignKey
ALTER TABLE "order_follower" ADD CONSTRAINT "order_follower_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;
