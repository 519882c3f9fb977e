import { type Command, Option } from 'commander';
import type { CommandContext } from '../command.ts';
import { approvalStates } from './approval.ts';
import type { Decision } from './decide.ts';
import type { ListOptions } from './list.ts';

const idWords = 'its id: apr_…';

/** Adds `approvals` and what can be done with them. */
export function addApprovals(program: Command, open: () => CommandContext): void {
  const approvals = program
    .command('approvals')
    .description('List the calls that wait for somebody to agree, on the running server.')
    .addOption(
      new Option('--status <status>', 'Those that are so.')
        .choices([...approvalStates, 'all'])
        .default('pending'),
    )
    .option('--user <id>', 'Only those of this user.')
    .option('--session <id>', 'Only those of this session.')
    .option('--json', 'Print one JSON array.')
    .action(async (options: ListOptions) => {
      const context = open();
      const { listApprovals } = await import('./list.ts');
      await listApprovals(context, options);
    });
  // An option that the list has, too, is read there.
  const wantsJson = () => approvals.opts<{ json?: boolean }>();
  approvals
    .command('show')
    .description('Show a call with what it would send and change.')
    .argument('<approval-id>', idWords)
    .option('--json', 'Print one JSON object.')
    .action(async (id: string, options: { json?: boolean }) => {
      const context = open();
      const { showApproval } = await import('./show.ts');
      await showApproval(context, id, { ...wantsJson(), ...options });
    });
  approvals
    .command('approve')
    .description('Agree to a call: it may run once, when it is repeated.')
    .argument('<approval-id>', idWords)
    .option('--whole-session', 'Agree to all calls of the tool in the session that asked.')
    .option('--reason <text>', 'Why, for whoever asked.')
    .option('--by <name>', 'Who decides, for the journal (default: you, at the terminal).')
    .option('--json', 'Print one JSON object.')
    .action(async (id: string, { wholeSession, ...options }: DecisionOptions) => {
      const session = wholeSession === true;
      await decide(open, id, { verdict: 'approve', session, ...wantsJson(), ...options });
    });
  approvals
    .command('deny')
    .description('Refuse a call.')
    .argument('<approval-id>', idWords)
    .requiredOption('--reason <text>', 'Why: it is told to whoever asked.')
    .option('--by <name>', 'Who decides, for the journal (default: you, at the terminal).')
    .option('--json', 'Print one JSON object.')
    .action((id: string, options: DecisionOptions) =>
      decide(open, id, { verdict: 'deny', ...wantsJson(), ...options }),
    );
}

interface DecisionOptions extends Pick<Decision, 'reason' | 'by' | 'json'> {
  readonly wholeSession?: boolean;
}

async function decide(open: () => CommandContext, id: string, decision: Decision): Promise<void> {
  const context = open();
  const { decideApproval } = await import('./decide.ts');
  await decideApproval(context, id, decision);
}
