import { Argument, Command } from 'commander';
import { advanceOrder } from '#lib/orders/advance-order.ts';
import { requireOrderId } from '#lib/orders/find-order.ts';
import { type OrderStage, orderStages } from '#lib/orders/status.ts';
import { AppError } from '#lib/platform/errors.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import { enterHouse } from './house/enter-house.ts';
import { Trouble } from './house/trouble.ts';

const program = new Command('npm run order --')
  .description('Moves an order on, as the staff do.')
  .argument('<number>', 'the order’s number, LV-…')
  .addArgument(new Argument('<stage>', 'how far it is').choices(orderStages))
  .parse();
const [number = '', stage] = program.args as [string, OrderStage];

try {
  enterHouse();
  await advanceOrder(await requireOrderId(number), stage);
  process.stdout.write(`${number} is ${stage}\n`);
} catch (error) {
  if (!(error instanceof AppError || error instanceof Trouble)) throw error;
  process.stderr.write(`${error instanceof Trouble ? `${error.message} ${error.wayOut}` : error.message}\n`);
  process.exitCode = 1;
} finally {
  await closeAll();
}
