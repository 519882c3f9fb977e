import { runTerminalChat } from '@tributary/agent';
import type { CommandContext } from './commands/command.ts';
import { asFailure, openAgent } from './configured-agent.ts';
import type { RouterKey } from './router-access.ts';

/** What a chat of the program starts from. */
export interface ChatStart {
  readonly router: RouterKey;
  readonly threadsFile: string;
  readonly thread: string;
  readonly firstScreen: string[];
}

/** Chats in the terminal until the input ends, the person leaves or a signal says stop. */
export async function chatInTerminal(
  { configuration, terminal, stop }: CommandContext,
  { router, threadsFile, thread, firstScreen }: ChatStart,
): Promise<void> {
  // Not awaited: it loads behind the prompt.
  const opening = openAgent(configuration, router, threadsFile);
  try {
    await runTerminalChat({
      agent: opening,
      input: terminal.input,
      output: terminal.output,
      firstScreen,
      thread,
      signal: stop.signal,
    });
  } catch (error) {
    throw asFailure(error);
  } finally {
    const agent = await opening.catch(() => undefined);
    await agent?.close();
  }
}
