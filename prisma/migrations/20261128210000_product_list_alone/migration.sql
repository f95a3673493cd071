-- The list by name is read from its index alone, however far it goes on to find what it looks for.
DROP INDEX IF EXISTS "product_text_locale_name_idx";
CREATE INDEX "product_text_locale_name_idx" ON "product_text"("locale", lower("name"), "product_id") INCLUDE ("name");
-- A category by price: the cheapest of the others are not gone through.
CREATE INDEX IF NOT EXISTS "product_category_id_price_minor_id_idx" ON "product"("category_id", "price_minor", "id");
