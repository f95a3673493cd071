import { Argument, Command, Option } from 'commander';
import { requireCakeId } from '#lib/cakes/find-cake.ts';
import { listCakes } from '#lib/cakes/list-cakes.ts';
import { questionSchema } from '#lib/cakes/schema.ts';
import { advanceCake, type BakerStage, bakerStages } from '#lib/orders/advance-cake.ts';
import { askAboutCake } from '#lib/orders/ask-about-cake.ts';
import { AppError } from '#lib/platform/errors.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import { describeCakes } from './cake/describe-cakes.ts';
import { enterHouse } from './house/enter-house.ts';
import { Trouble } from './house/trouble.ts';

const cake = new Argument('<cake>', 'its id, the end of it, or its order’s number (LV-…, LV-…/2 for the second)');
const program = new Command('npm run cake --').description('Cakes that were ordered, as the baker looks after them.');

program
  .command('list')
  .description('shows every cake that is under way, by stage')
  .action(() => run(async () => describeCakes(await listCakes(new Date()))));
program
  .command('advance')
  .description('moves a cake on to its next stage')
  .addArgument(cake)
  .addOption(new Option('--to <stage>', 'refuse if this is not the next one').choices(bakerStages))
  .action((text: string, { to }: { to?: BakerStage }) =>
    run(async () => `${text} is ${await advanceCake(await requireCakeId(text), { to })}`),
  );
program
  .command('ask')
  .description('asks its shopper, who answers on the order’s page')
  .addArgument(cake)
  .argument('<question>')
  .action((text: string, question: string) => run(() => ask(text, question)));

await program.parseAsync();

async function ask(text: string, question: string): Promise<string> {
  const parsed = questionSchema.safeParse(question);
  if (!parsed.success) throw new Trouble('That is no question.', 'It has 1 to 500 characters.');
  await askAboutCake(await requireCakeId(text), parsed.data);
  return `asked about ${text}`;
}

async function run(work: () => Promise<string>): Promise<void> {
  try {
    enterHouse();
    process.stdout.write(`${await work()}\n`);
  } catch (error) {
    if (!(error instanceof AppError || error instanceof Trouble)) throw error;
    process.stderr.write(`${error instanceof Trouble ? `${error.message} ${error.wayOut}` : error.message}\n`);
    process.exitCode = 1;
  } finally {
    await closeAll();
  }
}
