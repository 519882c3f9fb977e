import { migrate, readStatus } from '@tributary/router';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { nameOf, withDatabase } from './with-database.ts';

/** Brings the schema up to date and says what ran. */
export async function migrateDatabase({ terminal, ...asking }: CommandContext): Promise<void> {
  const pending = await withDatabase(asking, async (database) => {
    const before = await readStatus(database);
    await migrate(database);
    return before.pending;
  });
  const done = pending.length === 0 ? 'is up to date' : `ran ${pending.join(', ')} and is up to date`;
  writeLines(terminal.output, [`${nameOf(asking.configuration)} ${done}.`]);
}
