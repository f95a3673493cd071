-- A name as it is looked for: small letters without accents and apostrophes, and one space for what is no letter or digit else. With the dictionary named, it
-- hangs on nothing else, so that an index may go by it.
CREATE FUNCTION "fold_name"(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
  $$ SELECT btrim(regexp_replace(
       translate(lower(public.unaccent('public.unaccent'::regdictionary, $1)), '''’‘ʼ', ''), '[^[:alnum:]]+', ' ', 'g')) $$;

-- From its so-manieth word on; null if it has not as many.
CREATE FUNCTION "name_from"(text, integer) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
  $$ SELECT substring(public.fold_name($1) FROM '^(?:[^ ]+ ){' || ($2 - 1) || '}(.+)$') $$;

-- What it is a beginning of, for LIKE; of what has neither letters nor digits nothing.
CREATE FUNCTION "name_beginning"(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
  $$ SELECT nullif(public.fold_name($1), '') || '%' $$;

-- Orders by each of the first four words of a name, instead of by the first alone. The planner knows how many begin so.
CREATE INDEX "order_name_1_idx" ON "order"("name_from"("name", 1) text_pattern_ops);
CREATE INDEX "order_name_2_idx" ON "order"("name_from"("name", 2) text_pattern_ops);
CREATE INDEX "order_name_3_idx" ON "order"("name_from"("name", 3) text_pattern_ops);
CREATE INDEX "order_name_4_idx" ON "order"("name_from"("name", 4) text_pattern_ops);
ALTER INDEX "order_name_1_idx" ALTER COLUMN 1 SET STATISTICS 1000;
ALTER INDEX "order_name_2_idx" ALTER COLUMN 1 SET STATISTICS 1000;
ALTER INDEX "order_name_3_idx" ALTER COLUMN 1 SET STATISTICS 1000;
ALTER INDEX "order_name_4_idx" ALTER COLUMN 1 SET STATISTICS 1000;
DROP INDEX "order_name_prefix_idx";
