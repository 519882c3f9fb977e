import { runTerminalChat } from '@tributary/agent';
import type { CommandContext } from './commands/command.ts';
import type { ConversationOptions } from './commands/conversation-options.ts';
import { asFailure, openAgent, warningOfUnasked } from './configured-agent.ts';
import type { RouterKey } from './router-access.ts';

/** What a chat of the program starts from. */
export interface ChatStart {
  readonly router: RouterKey;
  readonly thread: string;
  readonly firstScreen: string[];
  readonly options: ConversationOptions;
  /** A sentence to be told when it is known, if there is one to tell. */
  readonly warning?: Promise<string | undefined>;
}

/** Chats in the terminal until the input ends, the person leaves or a signal says stop. */
export async function chatInTerminal(
  { configuration, terminal, stop }: CommandContext,
  { router, thread, firstScreen, options, warning }: ChatStart,
): Promise<void> {
  const left = new AbortController();
  const signal = AbortSignal.any([stop.signal, left.signal]);
  // Not awaited: it loads behind the prompt.
  const opening = openAgent(configuration, { router, approvals: options.approvals, signal });
  try {
    await runTerminalChat({
      agent: opening,
      input: terminal.input,
      output: terminal.output,
      errors: terminal.errors,
      firstScreen,
      thread,
      signal: stop.signal,
      isVerbose: options.verbose,
      warnings: [warning, opening.then((agent) => warningOfUnasked(agent, router))],
    });
  } catch (error) {
    throw asFailure(error, router);
  } finally {
    // Whoever left does not wait for a router that is slow to answer.
    left.abort();
    const agent = await opening.catch(() => undefined);
    await agent?.close();
  }
}
