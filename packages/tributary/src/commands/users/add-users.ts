import type { Command } from 'commander';
import type { CommandContext } from '../command.ts';
import type { DeleteOptions } from './delete.ts';

/** Adds `users` and what can be done with them. */
export function addUsers(program: Command, open: () => CommandContext): void {
  program
    .command('users')
    .description('The users whom calls are made for.')
    .command('delete')
    .description('Erase all that is kept of a user, but that calls were made, which the journal proves.')
    .argument('<user>', 'whom')
    .option('--yes', 'Do it.')
    .option('--json', 'Print one JSON object.')
    .action(async (user: string, options: DeleteOptions) => {
      const context = open();
      const { deleteUser } = await import('./delete.ts');
      await deleteUser(context, user, options);
    });
}
