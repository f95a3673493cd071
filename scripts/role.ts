import { Command } from 'commander';
import { setRole } from '#lib/accounts/roles.ts';
import { emailSchema, roleSchema } from '#lib/accounts/schema.ts';
import { findUserByEmail } from '#lib/accounts/users.ts';
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
      if (!(error instanceof Trouble)) throw error;
      process.stderr.write(`${error.message} ${error.wayOut}\n`);
      process.exitCode = 1;
    } finally {
      await closeAll();
    }
  })
  .parseAsync();

async function give(email: string, given: string): Promise<string> {
  const role = roleSchema.safeParse(given);
  if (!role.success) throw new Trouble(`${given} is no role.`, 'Roles are shopper, baker and owner.');
  const user = await findUserByEmail(emailSchema.safeParse(email).data ?? '');
  if (!user) throw new Trouble(`Nobody has confirmed the address ${email}.`, 'Sign up, and open the link in the mail.');
  await setRole(user.id, role.data);
  return `${user.email} is now ${role.data}, and signed out everywhere`;
}
