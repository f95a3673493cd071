-- The staff's list of orders, newest first, page by page.
CREATE INDEX "order_created_at_id_idx" ON "order"("created_at" DESC, "id" DESC);
CREATE INDEX "order_status_created_at_id_idx" ON "order"("status", "created_at" DESC, "id" DESC);

-- What orders are searched for by: each is a beginning.
CREATE INDEX "order_number_prefix_idx" ON "order"("number" text_pattern_ops);
CREATE INDEX "order_email_prefix_idx" ON "order"("email" text_pattern_ops);
CREATE INDEX "order_name_prefix_idx" ON "order"(lower("name") text_pattern_ops);
-- Of a telephone number people know the end: the country's code may be there or not.
CREATE INDEX "order_phone_suffix_idx" ON "order"(reverse(regexp_replace("phone", '[^0-9]', '', 'g')) text_pattern_ops);

-- Orders by when they are handed out.
CREATE INDEX "slot_starts_at_id_idx" ON "slot"("starts_at", "id");

-- The few questions that nobody has answered yet.
CREATE INDEX "cake_question_open_idx" ON "cake_question"("cake_id") WHERE "answer" IS NULL;

-- Customers by the beginning of their address or name, newest first.
CREATE INDEX "user_created_at_id_idx" ON "user"("created_at" DESC, "id" DESC);
CREATE INDEX "user_email_prefix_idx" ON "user"("email" text_pattern_ops);
CREATE INDEX "user_name_prefix_idx" ON "user"(lower("name") text_pattern_ops);
-- The staff are few.
CREATE INDEX "user_staff_idx" ON "user"("role") WHERE "role" <> 'shopper';
