-- AlterTable
ALTER TABLE "cake" ADD COLUMN     "proof_failed_at" TIMESTAMPTZ(3);
