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
  .option('--confirm', 'take the address for confirmed, on your word that it is theirs')
  .action(async (email: string, role: string, options: { confirm?: boolean }) => {
    try {
      enterHouse();
      process.stdout.write(`${await give(email, role, options)}\n`);
    } catch (error) {
      if (!(error instanceof AppError || error instanceof Trouble)) throw error;
      process.stderr.write(`${error instanceof Trouble ? `${error.message} ${error.wayOut}` : error.message}\n`);
      process.exitCode = 1;
    } finally {
      await closeAll();
    }
  })
  .parseAsync();

async function give(email: string, given: string, { confirm = false }: { confirm?: boolean }): Promise<string> {
  const role = roleSchema.safeParse(given);
  if (!role.success) throw new Trouble(`${given} is no role.`, 'Roles are shopper, baker and owner.');
  const address = emailSchema.safeParse(email).data ?? '';
  const user = await findUserByEmail(address);
  if (!user && !confirm) {
    throw new Trouble(
      `Nobody has confirmed the address ${email}.`,
      'Sign up, and open the link in the mail; or give your word that it is theirs, with --confirm.',
    );
  }
  await setRole(user?.id ?? (await confirmByHand(address)), role.data);
  return `${address} is now ${role.data}, and signed out everywhere`;
}
