import {
  type Agent,
  type Answer,
  type ApprovalRequest,
  type ApprovalVerdict,
  loadAgent,
  printable,
} from '@tributary/agent';
import { asFailure, configuredModel, openAgent, warningOfUnasked } from '../configured-agent.ts';
import { Failure } from '../failure.ts';
import { reachOrStartRouter } from '../router-access.ts';
import { warnAboutSite } from '../servers/site-check.ts';
import { type Terminal, writeLines } from '../terminal.ts';
import type { CommandContext } from './command.ts';
import type { ConversationOptions } from './conversation-options.ts';
import { noteOnLinks } from './note-on-links.ts';
import { StepView } from './step-view.ts';
import { newThread } from './thread.ts';

export interface AskOptions extends ConversationOptions {
  /** One JSON object on the output, and nothing else. */
  readonly json?: boolean;
  readonly thread?: string;
  /** Agree to whatever asks first. */
  readonly yes?: boolean;
}

/**
 * One request, one answer.
 *
 * @throws Failure `needs_approval` where something was not done because nobody agreed to it
 */
export async function ask(context: CommandContext, text: string, options: AskOptions): Promise<void> {
  const { configuration, terminal, stop } = context;
  if (text.trim() === '') throw new Failure('bad_usage', 'Say what you want done: ask "who am I?"');
  // Before any server is started: a wrong variable is told at once.
  configuredModel(configuration);
  loadAgent().catch(() => {});
  const router = await reachOrStartRouter(context);
  try {
    void warnAboutSite(configuration, terminal);
    const agent = await openAgent(configuration, {
      router,
      approvals: options.approvals,
      signal: stop.signal,
    });
    try {
      const unasked = warningOfUnasked(agent, router);
      if (unasked !== undefined) writeLines(terminal.errors, [unasked]);
      const unapproved: ApprovalRequest[] = [];
      const answer = await answerOf(agent, context, text, options, (request) => {
        if (options.yes) return { verdict: 'approve', scope: 'call', by: 'with --yes' };
        unapproved.push(request);
        return undefined;
      });
      writeAnswer(terminal, answer, options);
      if (!options.json)
        writeLines(terminal.errors, noteOnLinks(answer.text, configuration, router.ownSiteUrl));
      failIfUnapproved(unapproved, answer.thread);
    } finally {
      await agent.close();
    }
  } catch (error) {
    throw asFailure(error, router);
  } finally {
    await router.release();
  }
}

async function answerOf(
  agent: Agent,
  { terminal, stop }: CommandContext,
  text: string,
  { json, verbose = false, thread = newThread() }: AskOptions,
  decide: (request: ApprovalRequest) => ApprovalVerdict | undefined,
): Promise<Answer> {
  const steps = json ? undefined : new StepView(terminal.errors, { isVerbose: verbose });
  const answer = await agent
    .ask(text, {
      thread,
      signal: stop.signal,
      onApproval: async (request) => decide(request),
      onEvent: (event) => steps?.show(event),
    })
    .finally(() => steps?.end());
  if (answer.finishReason === 'aborted') {
    const { reason } = stop.signal;
    const code = reason instanceof Failure ? reason.code : 'no_answer';
    throw new Failure(code, 'Stopped before the answer was there; what was done until then stays done.');
  }
  return answer;
}

function failIfUnapproved(unapproved: readonly ApprovalRequest[], thread: string): void {
  if (unapproved.length === 0) return;
  const named = unapproved.map(({ summary, tool }) => `${printable(summary)} (${tool})`).join('; ');
  const ids = unapproved
    .map(({ id }) => id)
    .filter((id) => id.startsWith('apr_'))
    .join(' or ');
  // What a server beside the router is asked for, nobody can agree to later.
  const later =
    ids === ''
      ? ''
      : `, or agree with "tributary approvals approve ${ids}" and ask "go on" with --thread ${thread}`;
  throw new Failure(
    'needs_approval',
    `Not done without your approval: ${named}. Add --yes to approve it${later}.`,
  );
}

function writeAnswer({ output }: Terminal, answer: Answer, { json }: AskOptions): void {
  const { text, finishReason, model, thread, steps } = answer;
  writeLines(output, [json ? JSON.stringify({ text, finishReason, model, thread, steps }) : printable(text)]);
}
