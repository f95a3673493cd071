import { Command } from 'commander';
import { confirmByHand, setRole } from '#lib/accounts/roles.ts';
import { emailSchema, roleSchema } from '#lib/accounts/schema.ts';
import { findUserByEmail } from '#lib/accounts/users.ts';
import { AppError } from '#lib/platform/errors.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import { enterHouse } from './house/enter-house.ts';
import { Trouble } from './house/trouble.ts';

/** Makes somebody one of the staff, or a shopper again. They sign in anew after it. */
await new Command('npm run role --')
  .description('Gives an account other rights (shopper, baker or owner) and ends its sessions.')
  .argument('<email>')
  .argument('<role>')
  .action(async (email: string, role: string) => {
    try {
      enterHouse();
      process.stdout.write(`${await give(email, role)}\n`);
    } catch (error) {
      if (!(error instanceof AppError || error instanceof Trouble)) throw error;
      process.stderr.write(`${error instanceof Trouble ? `${error.message} ${error.wayOut}` : error.message}\n`);
      process.exitCode = 1;
    } finally {
      await closeAll();
    }
  })
  .parseAsync();

async function give(email: string, given: string): Promise<string> {
  const role = roleSchema.safeParse(given);
  if (!role.success) throw new Trouble(`${given} is no role.`, 'Roles are shopper, baker and owner.');
  const address = emailSchema.safeParse(email).data ?? '';
  const user = await findUserByEmail(address);
  await setRole(user?.id ?? (await confirmByHand(address)), role.data);
  return `${address} is now ${role.data}, and signed out everywhere`;
}
