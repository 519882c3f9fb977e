import { type ApprovalPolicy, approvalPolicies } from '@tributary/agent';
import { type Command, Option } from 'commander';

/** How a conversation is held, beside what is said in it. */
export interface ConversationOptions {
  /** When a person is asked first; as the settings say when absent. */
  readonly approvals?: ApprovalPolicy;
  /** Shows what each step was given and what it answered. */
  readonly verbose?: boolean;
}

/** Adds the options that every command with a conversation has. */
export function addConversationOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--approvals <policy>',
        'What asks first: every write (ask), what destroys or cannot be undone (writes), nothing (all). Default: TRIBUTARY_APPROVALS, or writes.',
      ).choices(approvalPolicies),
    )
    .option('--verbose', 'Show what each step was given and what it answered.');
}
