import { type Command, InvalidArgumentError } from 'commander';
import type { CommandContext } from '../command.ts';
import type { DeleteOptions } from './delete.ts';
import type { ListOptions } from './list.ts';

const idWords = 'its id in the list';
const oneObject = 'Print one JSON object.';

/** Adds `threads` and what can be done with them. */
export function addThreads(program: Command, open: () => CommandContext): void {
  const threads = program
    .command('threads')
    .description(
      "The configured user's conversations. Go on with one by chat --thread ID, or chat --continue.",
    );
  threads
    .command('list', { isDefault: true })
    .description('List them, the one used last first.')
    .option('--limit <count>', 'How many at most.', readCount, 20)
    .option('--json', 'Print one JSON array.')
    .action(async (options: ListOptions) => {
      const context = open();
      const { listThreads } = await import('./list.ts');
      await listThreads(context, options);
    });
  threads
    .command('show')
    .description('Show what was asked, done and answered in one.')
    .argument('<id>', idWords)
    .option('--json', oneObject)
    .action(async (id: string, options: { json?: boolean }) => {
      const context = open();
      const { showThread } = await import('./show.ts');
      await showThread(context, id, options);
    });
  addChanges(threads, open);
}

function addChanges(threads: Command, open: () => CommandContext): void {
  threads
    .command('rename')
    .description('Give one another title.')
    .argument('<id>', idWords)
    .argument('<title...>', 'the title')
    .option('--json', oneObject)
    .action(async (id: string, title: string[], options: { json?: boolean }) => {
      const context = open();
      const { renameThread } = await import('./rename.ts');
      await renameThread(context, id, title.join(' '), options);
    });
  threads
    .command('delete')
    .description(
      'Delete one with all that was said in it. What its calls did stays, and stays in the journal.',
    )
    .argument('<id>', idWords)
    .option('--yes', 'Do not ask.')
    .option('--json', oneObject)
    .action(async (id: string, options: DeleteOptions) => {
      const context = open();
      const { deleteThread } = await import('./delete.ts');
      await deleteThread(context, id, options);
    });
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a number from 1 to 9999.');
}
