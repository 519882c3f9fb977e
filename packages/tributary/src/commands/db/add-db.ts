import type { Command } from 'commander';
import type { CommandContext } from '../command.ts';

/** Adds `db` and what can be done with the router's database. */
export function addDb(program: Command, open: () => CommandContext): void {
  const db = program
    .command('db')
    .description("The router's database: in the data folder, or at DATABASE_URL.");
  db.command('status')
    .description('Show engine, schema, pending migrations and how many rows there are; change nothing.')
    .option('--json', 'Print one JSON object.')
    .action(async (options: { json?: boolean }) => {
      const context = open();
      const { showStatus } = await import('./status.ts');
      await showStatus(context, options);
    });
  db.command('migrate')
    .description('Bring the schema up to date, as every start does.')
    .action(async () => {
      const context = open();
      const { migrateDatabase } = await import('./migrate.ts');
      await migrateDatabase(context);
    });
  db.command('export')
    .description('Write everything as JSON Lines; credentials stay encrypted. A server may be running.')
    .argument('<file>', 'a file that is not there yet, or - for standard output')
    .action(async (file: string) => {
      const context = open();
      const { exportToFile } = await import('./export.ts');
      await exportToFile(context, file);
    });
  db.command('import')
    .description('Fill an empty database with an export of either engine.')
    .argument('<file>', 'the export, or - for standard input')
    .action(async (file: string) => {
      const context = open();
      const { importFromFile } = await import('./import.ts');
      await importFromFile(context, file);
    });
}
