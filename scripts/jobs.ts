import { Command } from 'commander';
import { type DeadLetter, findDead, listDead, queueNames, redrive } from '#lib/platform/queue/dead-letters.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import { enterHouse } from './house/enter-house.ts';
import { Trouble } from './house/trouble.ts';

/** Looks into the workers' queues; jobs that failed for good can be sent again. */
const program = new Command('npm run jobs --').description('Looks into the queues of the workers.');
program
  .command('list')
  .description('how many jobs each queue has')
  .action(() => inHouse(list));
program
  .command('dead')
  .description('jobs that failed for good, the latest first')
  .action(() => inHouse(async () => say((await listDead()).map(lineOf).join('\n') || 'No job is dead.')));
program
  .command('show <id>')
  .description('all that is known of a dead job')
  .action((id: string) => inHouse(async () => say(JSON.stringify(await requireDead(id), null, 2))));
program
  .command('redrive <id>')
  .description('sends a dead job again, or `all` of them')
  .action((id: string) => inHouse(() => send(id)));
await program.parseAsync();

async function list(): Promise<void> {
  say('queue      waiting   running   delayed      dead');
  for (const name of queueNames) {
    const { waiting, active, delayed, failed } = await queue(name).getJobCounts();
    const counts = [waiting, active, delayed, failed].map((count) => String(count).padStart(10)).join('');
    say(name.padEnd(8) + counts);
  }
}

async function send(id: string): Promise<void> {
  const letters = id === 'all' ? await listDead() : [await requireDead(id)];
  for (const letter of letters) {
    const isSent = await redrive(letter);
    say(`${letter.id} ${isSent ? 'goes again' : 'was sent by somebody else'}`);
  }
  if (letters.length === 0) say('No job is dead.');
}

async function requireDead(id: string): Promise<DeadLetter> {
  const letter = await findDead(id);
  if (!letter) throw new Trouble(`No dead job is called ${id}.`, 'npm run jobs -- dead lists them.');
  return letter;
}

function lineOf({ id, job, failedAt, attempts, payload, error }: DeadLetter): string {
  return `${failedAt}  ${id}  ${job}  ${JSON.stringify(payload)}  after ${attempts} attempts: ${error}`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function inHouse(work: () => Promise<void>): Promise<void> {
  try {
    enterHouse();
    await work();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    process.stderr.write(`${error.message} ${error.wayOut}\n`);
    process.exitCode = 1;
  } finally {
    await closeAll();
  }
}
