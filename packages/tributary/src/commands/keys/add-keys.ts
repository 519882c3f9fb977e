import type { Command } from 'commander';
import type { CommandContext } from '../command.ts';

/** Adds `keys` and what can be done with the keys that encrypt what is kept. */
export function addKeys(program: Command, open: () => CommandContext): void {
  const keys = program.command('keys').description('The keys that encrypt what the router keeps.');
  keys
    .command('list')
    .description('Show the ids of the keys, and what each is needed for.')
    .option('--json', 'Print one JSON object.')
    .action(async (options: { json?: boolean }) => {
      const context = open();
      const { listKeys } = await import('./list.ts');
      await listKeys(context, options);
    });
  keys
    .command('rotate')
    .description('Go over to another secret key; a running server goes on with its calls.')
    .option('--data-keys', 'Go over to a new data key instead, and encrypt everything anew with it.')
    .action(async (options: { dataKeys?: boolean }) => {
      const context = open();
      const { rotateKeys } = await import('./rotate.ts');
      await rotateKeys(context, options);
    });
}
