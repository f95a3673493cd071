-- Both are "trusted": who owns the database may install them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Words are compared by their stems and without accents: "pate feuilletee" finds "pâtes feuilletées".
CREATE TEXT SEARCH CONFIGURATION shop_en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION shop_en
  ALTER MAPPING FOR asciihword, hword, asciiword, word, hword_asciipart, hword_part WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION shop_fr (COPY = french);
ALTER TEXT SEARCH CONFIGURATION shop_fr
  ALTER MAPPING FOR asciihword, hword, asciiword, word, hword_asciipart, hword_part WITH unaccent, french_stem;

CREATE TABLE "product_search" (
    "product_id" INTEGER NOT NULL,
    "category_id" INTEGER NOT NULL,
    "facets" INTEGER NOT NULL,
    "price_minor" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "launched_at" TIMESTAMPTZ(3) NOT NULL,
    "title_words" tsvector NOT NULL,
    "text_en" TEXT NOT NULL,
    "text_fr" TEXT NOT NULL,
    -- Without positions: nothing asks for them.
    "words" tsvector
      GENERATED ALWAYS AS (strip(to_tsvector('shop_en', "text_en") || to_tsvector('shop_fr', "text_fr"))) STORED,

    CONSTRAINT "product_search_pkey" PRIMARY KEY ("product_id"),
    CONSTRAINT "product_search_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id")
      ON DELETE CASCADE ON UPDATE CASCADE
);

-- Texts and words go out of line: what a search has to read of 100,000 products is some 13 MB.
ALTER TABLE "product_search" SET (toast_tuple_target = 128);

CREATE TABLE "known_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "known_word_pkey" PRIMARY KEY ("word")
);

-- For the documents that are there already, what `writeSearchRows` makes of new ones.
INSERT INTO "product_search"
  ("product_id", "category_id", "facets", "price_minor", "score", "launched_at", "title_words", "text_en", "text_fr")
SELECT
  "product_id", p."category_id",
  coalesce((
    SELECT bit_or(1 << (array_position(ARRAY['vegetarian', 'vegan', 'dairy-free', 'nut-free'], diet) - 1))
    FROM jsonb_array_elements_text(body -> 'diets') AS diet
  ), 0) |
  (coalesce((
    SELECT bit_or(1 << (array_position(ARRAY['gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soya', 'milk',
      'nuts', 'celery', 'mustard', 'sesame', 'sulphites', 'lupin', 'molluscs'], allergen ->> 'code') - 1))
    FROM jsonb_array_elements(body -> 'allergens') AS allergen
    WHERE NOT (allergen ->> 'isTrace')::boolean
  ), 0) << 4) |
  (width_bucket(d."price_minor", ARRAY[250, 500, 1000, 2500, 3500]) << 18) |
  (width_bucket((body #>> '{reviewSummary,average}')::numeric, ARRAY[3, 4, 4.5]) << 21) |
  (CASE WHEN body ->> 'availability' = 'sold-out' THEN 255
    ELSE least((body ->> 'leadTimeHours')::integer, 254) END << 23),
  d."price_minor", "score", "launched_at",
  strip(to_tsvector('shop_en', body #>> '{name,en}') || to_tsvector('shop_fr', body #>> '{name,fr}')),
  concat_ws(E'\n', body #>> '{name,en}', body #>> '{category,name,en}', body #>> '{tagline,en}', body #>> '{description,en}',
    (SELECT string_agg(ingredient #>> '{name,en}', E'\n') FROM jsonb_array_elements(body -> 'ingredients') AS ingredient)),
  concat_ws(E'\n', body #>> '{name,fr}', body #>> '{category,name,fr}', body #>> '{tagline,fr}', body #>> '{description,fr}',
    (SELECT string_agg(ingredient #>> '{name,fr}', E'\n') FROM jsonb_array_elements(body -> 'ingredients') AS ingredient))
FROM "product_document" d JOIN "product" p ON p."id" = "product_id"
WHERE "is_listed";

INSERT INTO "known_word"
SELECT DISTINCT word FROM "product_document" d, regexp_split_to_table(lower(unaccent(concat_ws(' ',
    body -> 'name', body -> 'tagline', body #> '{category,name}',
    jsonb_path_query_array(body, '$.ingredients[*].name.*')))), '[^[:alnum:]]+') AS word
WHERE "is_listed" AND word ~ '^[[:alpha:]]{3,40}$';

CREATE INDEX "product_search_words_idx" ON "product_search" USING GIN ("words");
CREATE INDEX "product_search_title_words_idx" ON "product_search" USING GIN ("title_words");
CREATE INDEX "known_word_word_idx" ON "known_word" USING GIN ("word" gin_trgm_ops);
