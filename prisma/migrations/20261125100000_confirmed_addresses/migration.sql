-- An address belongs to whoever has confirmed it; until then several may claim it.
DROP INDEX "user_email_key";

CREATE UNIQUE INDEX "user_confirmed_email" ON "user" ("email") WHERE "email_verified_at" IS NOT NULL;

CREATE INDEX "user_email_created_at_idx" ON "user" ("email", "created_at" DESC);
