import { SingleBar } from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import { purgeEdge } from '#lib/platform/edge.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import { seedVarieties } from '#prisma/seed/large-catalogue.ts';
import { seedOrders } from '#prisma/seed/orders/seed-orders.ts';
import { seedShop } from '#prisma/seed/seed-shop.ts';
import { seedTrade } from '#prisma/seed/seed-trade.ts';
import { enterHouse } from './house/enter-house.ts';

const options = new Command('npm run seed --')
  .description(
    'Fills an empty shop with the real bakery; with --products or --orders, adds made-up ones until there are that many.',
  )
  .option('--products <number>', 'how many products the shop shall have', toCount)
  .option('--orders <number>', 'how many past orders the shop shall have, spread over two years', toCount)
  .parse()
  .opts<{ products?: number; orders?: number }>();

enterHouse();
try {
  await withProgress('pictures and texts', (onProgress) => seedShop(onProgress));
  await seedTrade(new Date());
  const { products, orders } = options;
  if (products !== undefined) {
    await withProgress('products', (onProgress) => seedVarieties(products, (count) => onProgress(count, products)));
    await purgeEdge(['*']);
  }
  if (orders !== undefined) {
    await withProgress('orders', (onProgress) => seedOrders(orders, (count) => onProgress(count, orders)));
  }
} finally {
  await closeAll();
}

async function withProgress(
  what: string,
  work: (onProgress: (done: number, total: number) => void) => Promise<unknown>,
) {
  const bar = new SingleBar({
    format: `${what} [{bar}] {value}/{total}, {duration_formatted}`,
    noTTYOutput: true,
    notTTYSchedule: 5000,
  });
  let isStarted = false;
  await work((done, total) => {
    if (!isStarted) bar.start(total, done);
    isStarted = true;
    bar.update(done);
  });
  if (isStarted) bar.stop();
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000) {
    throw new InvalidArgumentError('a whole number from 1 to 1,000,000');
  }
  return count;
}
