import { Command } from 'commander';
import { setPrice, setStock, setText, setVisibility } from '#lib/catalog/change-product.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { AppError } from '#lib/platform/errors.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import { enterHouse } from './house/enter-house.ts';
import { Trouble } from './house/trouble.ts';

/** The staff's commands at the command line. Exit 1 with a message, and nothing changed, if one is refused. */
const program = new Command('npm run product --').description(
  'Changes a product; the change is on every page at once.',
);

program
  .command('set-price <slug> <price>')
  .allowUnknownOption()
  .description('sets the base price, in euros: set-price country-sourdough 5.40')
  .action((slug, price) => run(() => setPrice({ slug, priceMinor: toMinor(price) }), `${slug} now costs €${price}`));
program
  .command('set-text <slug> <locale> <field> <text>')
  .description('sets a text (name, tagline or description) in one language (en or fr)')
  .action((slug, locale: Locale, field, text) =>
    run(() => setText({ slug, locale, field, text }), `${slug} has a new ${field} (${locale})`),
  );
program
  .command('set-stock <slug> <pieces>')
  .allowUnknownOption()
  .description('sets how many pieces there are')
  .action((slug, pieces) => run(() => setStock({ slug, quantity: toPieces(pieces) }), `${slug}: ${pieces} in stock`));
for (const [name, isVisible] of [
  ['hide', false],
  ['show', true],
] as const) {
  program
    .command(`${name} <slug>`)
    .description(isVisible ? 'shows a hidden product again' : 'takes a product out of the shop')
    .action((slug) => run(() => setVisibility({ slug, isVisible }), `${slug} is ${isVisible ? 'shown' : 'hidden'}`));
}

await program.parseAsync();

async function run(command: () => Promise<void>, done: string): Promise<void> {
  try {
    enterHouse();
    await command();
    process.stdout.write(`${done}\n`);
  } catch (error) {
    if (!(error instanceof AppError || error instanceof Trouble)) throw error;
    process.stderr.write(`${error instanceof Trouble ? `${error.message} ${error.wayOut}` : error.message}\n`);
    process.exitCode = 1;
  } finally {
    await closeAll();
  }
}

/** `5.40` or `5,4` → 540. */
function toMinor(text: string): number {
  const match = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text);
  if (!match) throw new AppError('invalid', { message: `${text} is not a price in euros, such as 5.40` });
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

function toPieces(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new AppError('invalid', { message: `${text} is not a number of pieces` });
  return Number(text);
}
