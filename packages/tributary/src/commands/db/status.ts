import { readStatus, type StoreStatus } from '@tributary/router';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { nameOf, withDatabase } from './with-database.ts';

/** Shows what is in the database and what it lacks. */
export async function showStatus(
  { terminal, ...asking }: CommandContext,
  { json }: { readonly json?: boolean },
): Promise<void> {
  const status = await withDatabase(asking, readStatus);
  writeLines(
    terminal.output,
    json ? [JSON.stringify(status)] : [`${nameOf(asking.configuration)}.`, ...readableLines(status)],
  );
}

function readableLines({ schema, pending, unknown, rows }: StoreStatus): string[] {
  const tables = Object.entries(rows);
  const width = Math.max(0, ...tables.map(([table]) => table.length));
  return [
    schema === undefined ? 'It is empty.' : `Its schema is ${schema}.`,
    ...(pending.length === 0 ? [] : [`The next start, or "db migrate", will run ${pending.join(', ')}.`]),
    ...(unknown.length === 0
      ? []
      : [`A newer version of Tributary ran ${unknown.join(', ')}: update this one.`]),
    ...tables.map(([table, count]) => `  ${table.padEnd(width)}  ${count}`),
  ];
}
