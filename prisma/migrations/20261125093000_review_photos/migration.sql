-- CreateTable
CREATE TABLE "review_photo" (
    "picture_id" TEXT NOT NULL,
    "user_id" UUID,
    "review_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_photo_pkey" PRIMARY KEY ("picture_id")
);

-- CreateIndex
CREATE INDEX "review_photo_user_id_idx" ON "review_photo"("user_id");

-- CreateIndex
CREATE INDEX "review_photo_review_id_created_at_idx" ON "review_photo"("review_id", "created_at");

-- CreateIndex
CREATE INDEX "review_status_created_at_idx" ON "review"("status", "created_at");

-- AddForeignKey
ALTER TABLE "review_photo" ADD CONSTRAINT "review_photo_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_photo" ADD CONSTRAINT "review_photo_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_photo" ADD CONSTRAINT "review_photo_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE SET NULL ON UPDATE CASCADE;
