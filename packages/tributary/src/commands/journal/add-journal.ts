import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CommandContext } from '../command.ts';
import type { ListOptions } from './list.ts';
import { readTime } from './time.ts';

/** Adds `journal` and what can be done with it. */
export function addJournal(program: Command, open: () => CommandContext): void {
  const journal = program
    .command('journal')
    .description('List the newest tool calls: when, how it ended, what, for whom.')
    .addOption(new Option('--limit <number>', 'How many, 1 to 100.').argParser(readLimit).default(20))
    .option('--session <id>', 'Only those of this session.')
    .option('--user <id>', 'Only those of this user.')
    .option('--tool <slug>', 'Only those of this tool.')
    .addOption(
      new Option('--outcome <outcome>', 'Only those that ended so.').choices([
        'ok',
        'error',
        'refused',
        'unknown',
        'pending',
      ]),
    )
    .addOption(sinceOption())
    .option('--json', 'Print one JSON array.')
    .action(async (options: ListOptions) => {
      const context = open();
      const { listJournal } = await import('./list.ts');
      await listJournal(context, options);
    });
  journal
    .command('show')
    .description('Show one call with what was sent and answered.')
    .argument('<log-id>', 'its id in the list: log_…')
    .option('--json', 'Print one JSON object.')
    .action(async (id: string, options: { json?: boolean }) => {
      const context = open();
      const { showLog } = await import('./show.ts');
      // An option that the list has, too, is read there.
      await showLog(context, id, { ...journal.opts<{ json?: boolean }>(), ...options });
    });
  journal
    .command('verify')
    .description('Look whether the journal is as it was written. Ends with 1 where it is not.')
    .action(async () => {
      const context = open();
      const { verifyJournal } = await import('./verify.ts');
      await verifyJournal(context);
    });
  journal
    .command('export')
    .description('Write all calls as JSON Lines on standard output, oldest first.')
    .option('--contents', 'With what was sent and answered.')
    .action(async (options: { contents?: boolean }) => {
      const context = open();
      const { exportJournal } = await import('./export.ts');
      await exportJournal(context, { ...journal.opts<{ since?: Date }>(), ...options });
    })
    .addHelpText('after', '\n--since works here, too.');
  journal
    .command('erase')
    .description('Erase what the calls of a user sent and were answered. That they were made stays.')
    .option('--yes', 'Really erase it.')
    .action(async (options: { yes?: boolean }) => {
      const context = open();
      const { eraseJournal } = await import('./erase.ts');
      await eraseJournal(context, { ...journal.opts<{ user?: string }>(), ...options });
    })
    .addHelpText('after', '\n--user <id> says whose.');
}

function sinceOption(): Option {
  return new Option(
    '--since <time>',
    'Only those since: 2026-11-22, 2026-11-22T10:00Z, 30m, 24h, 7d.',
  ).argParser((text) => {
    const time = readTime(text, new Date());
    if (time) return time;
    throw new InvalidArgumentError('Give a date, a time, or a duration such as 30m, 24h or 7d.');
  });
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100) return limit;
  throw new InvalidArgumentError('Give a whole number from 1 to 100.');
}
