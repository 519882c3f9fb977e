import { chatInTerminal } from '../chatting.ts';
import { configuredModel } from '../configured-agent.ts';
import { warnAboutSite } from '../servers/site-check.ts';
import { whileServing } from '../serving.ts';
import type { CommandContext } from './command.ts';
import { firstScreen } from './first-screen.ts';
import { newThread } from './thread.ts';

/** Runs the servers, and chats in the terminal for as long as they run. */
export async function start(
  context: CommandContext,
  { thread = newThread() }: { readonly thread?: string },
): Promise<void> {
  const { configuration, terminal } = context;
  const model = configuredModel(configuration);
  await whileServing(configuration, async (servers, folder) => {
    void warnAboutSite(configuration, terminal);
    await chatInTerminal(context, {
      router: configuration.otherRouter ?? servers,
      threadsFile: folder.pathOf('threads.db'),
      thread,
      firstScreen: firstScreen(configuration, servers, model.name),
    });
  });
}
