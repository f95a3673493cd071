import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../house/layout.ts';
import { findContractions } from './contractions.ts';

test.each([
  ['ALTER TABLE "product" DROP COLUMN "story"', 'drops a column'],
  ['ALTER TABLE "product" DROP "story"', 'drops a column'],
  ['DROP TABLE "product"', 'drops what it may read'],
  ['DROP FUNCTION "fold_name"', 'drops what it may read'],
  ['ALTER TABLE "product" RENAME "a" TO "b"', 'renames'],
  ['ALTER TABLE "product" ALTER price TYPE bigint', 'changes a type'],
  ['ALTER TABLE "product" ADD "weight" int NOT NULL', 'adds a column that old code does not fill'],
  ['ALTER TABLE "product" ADD COLUMN "weight" numeric(10,2) NOT NULL', 'adds a column that old code does not fill'],
  ['ALTER TABLE "product" ADD CONSTRAINT "dear" CHECK ("price" > 1)', 'asks for what old code may not keep to'],
  ['CREATE UNIQUE INDEX "one" ON "product"("name")', 'asks for what old code may not keep to'],
  ['ALTER TABLE "product" RENAME COLUMN "a" TO "b"', 'renames'],
  ['ALTER TABLE "product" ALTER COLUMN "price" TYPE bigint', 'changes a type'],
  ['ALTER TABLE "product" ALTER COLUMN "price" SET NOT NULL', 'asks for a value that old code may not give'],
  ['ALTER TABLE "product" ADD COLUMN "weight" int NOT NULL', 'adds a column that old code does not fill'],
])('%s: %s', (statement, what) => {
  expect(findContractions(`${statement};`)).toEqual([what]);
  expect(findContractions(`-- contract: no release since spring reads it\n${statement};`)).toEqual([]);
});

test.each([
  'ALTER TABLE "product" ADD COLUMN "weight" int',
  'ALTER TABLE "product" ADD COLUMN "weight" int DEFAULT 0 NOT NULL, ADD COLUMN "size" int',
  'ALTER TABLE "product" ALTER COLUMN "weight" DROP NOT NULL',
  'ALTER TABLE "product" DROP CONSTRAINT "dear"',
  'CREATE TABLE "box" ("id" text NOT NULL); ALTER TABLE "box" ADD CONSTRAINT "c" CHECK (true); CREATE UNIQUE INDEX "o" ON "box"("id")',
  'ALTER TABLE "product" ADD COLUMN "weight" int NOT NULL DEFAULT 0',
  'CREATE TABLE "crate" ("id" text NOT NULL, "size" int NOT NULL)',
  'CREATE INDEX "crate_size" ON "crate" ("size")',
  'DROP INDEX "crate_size"',
])('%s: only adds, or takes nothing that code names', (statement) => {
  expect(findContractions(`${statement};`)).toEqual([]);
});

/** The last migration from before there were releases that stand side by side. */
const BEFORE_RELEASES = '20261128210200_order_names';

test('no migration takes away what the release before still needs', () => {
  const folder = join(projectFolder, 'prisma/migrations');
  const later = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name > BEFORE_RELEASES,
  );
  for (const { name } of later) {
    expect(findContractions(readFileSync(join(folder, name, 'migration.sql'), 'utf8')), name).toEqual([]);
  }
});
