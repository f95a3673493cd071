import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeAll } from '#lib/platform/remembered.ts';
import { faults } from '#scripts/chaos/faults.ts';
import { runFault } from '#scripts/chaos/run-fault.ts';
import { type House, startHouse } from '#scripts/house/house.ts';
import { testPorts } from '#tests/setup/ports.ts';

/** Those that matter most. `npm run chaos` does all of them, and writes down what came of it. */
const short = ['a clone killed', 'a worker killed', 'the store restarted', 'the primary restarted'];

const around: { house?: House } = {};

beforeAll(async () => {
  around.house = await startHouse({ home: '.levain/chaos', port: testPorts.chaos, clones: 3, workers: 2 });
  // The parts that a fault takes away are expected to be away.
  Object.assign(process.env, around.house.environment, { LOG_LEVEL: 'error' });
});

afterAll(async () => {
  await closeAll();
  await around.house?.stop();
});

test.each(short)('%s: nothing is lost, and nothing happens twice', async (name) => {
  const fault = faults.find((one) => one.name === name);
  if (!fault || !around.house) throw new Error(`there is no fault ${name}`);
  const { problems, failures } = await runFault(fault, around.house);
  expect(problems, JSON.stringify(failures)).toEqual([]);
});
