import type { Command } from 'commander';
import type { CommandContext } from '../command.ts';
import type { EndOptions } from './end.ts';
import type { LimitOptions } from './limit.ts';
import type { ListOptions } from './list.ts';

const idWords = 'its id in the list: ca_…';
const oneObject = 'Print one JSON object.';

/** Adds `connections` and what can be done with them. */
export function addConnections(program: Command, open: () => CommandContext): void {
  const connections = program
    .command('connections')
    .description('The accounts that users have connected, and what they may be used for.');
  connections
    .command('list', { isDefault: true })
    .description('List them, the newest first.')
    .option('--user <id>', 'Only those of this user.')
    .option('--toolkit <slug>', 'Only those of this toolkit.')
    .option('--status <status>', 'Only those that are so: ACTIVE, EXPIRED, REVOKED…')
    .option('--json', 'Print one JSON array.')
    .action(async (options: ListOptions) => {
      const context = open();
      const { listConnections } = await import('./list.ts');
      await listConnections(context, options);
    });
  connections
    .command('show')
    .description('Show one, its secrets masked.')
    .argument('<account-id>', idWords)
    .option('--json', oneObject)
    .action(async (id: string, options: { json?: boolean }) => {
      const context = open();
      const { showConnection } = await import('./show.ts');
      await showConnection(context, id, options);
    });
  connections
    .command('test')
    .description('Ask the service whether it takes the credentials. Ends with 1 where it does not.')
    .argument('<account-id>', idWords)
    .option('--json', oneObject)
    .action(async (id: string, options: { json?: boolean }) => {
      const context = open();
      const { testConnection } = await import('./check.ts');
      await testConnection(context, id, options);
    });
  addLimit(connections, open);
  addEnds(connections, open);
}

function addLimit(connections: Command, open: () => CommandContext): void {
  connections
    .command('limit')
    .description('Say what one, or all of an auth config, may be used for.')
    .argument('<id>', 'an account (ca_…), or an auth config (ac_…)')
    .option('--read-only', 'Nothing is written through it.')
    .option('--read-and-write', 'It may write, too.')
    .option('--write-in <places...>', 'The only places to write in, by key or id: MKT.')
    .option('--write-anywhere', 'All places again.')
    .option('--tools <slugs...>', 'The only tools; of an auth config.')
    .option('--all-tools', 'All tools again.')
    .option('--json', oneObject)
    .action(async (id: string, { readAndWrite, ...options }: LimitOptions & { readAndWrite?: boolean }) => {
      const context = open();
      const { limitConnection } = await import('./limit.ts');
      await limitConnection(context, id, readAndWrite ? { ...options, readOnly: false } : options);
    });
}

function addEnds(connections: Command, open: () => CommandContext): void {
  connections
    .command('revoke')
    .description('Erase its credentials, and give its tokens back where the service takes them.')
    .argument('<account-id>', idWords)
    .option('--yes', 'Do it.')
    .option('--json', oneObject)
    .action(async (id: string, options: EndOptions) => {
      const context = open();
      const { revokeConnection } = await import('./end.ts');
      await revokeConnection(context, id, options);
    });
  connections
    .command('delete')
    .description('Revoke it and delete it.')
    .argument('<account-id>', idWords)
    .option('--yes', 'Do it.')
    .option('--json', oneObject)
    .action(async (id: string, options: EndOptions) => {
      const context = open();
      const { deleteConnection } = await import('./end.ts');
      await deleteConnection(context, id, options);
    });
}
