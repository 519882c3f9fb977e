import { chatInTerminal } from '../chatting.ts';
import { configuredModel } from '../configured-agent.ts';
import { remedyOfOtherRouter, remedyOfOwnServers } from '../router-remedy.ts';
import { findConfiguredSiteProblem } from '../servers/site-check.ts';
import { whileServing } from '../serving.ts';
import type { CommandContext } from './command.ts';
import type { ConversationOptions } from './conversation-options.ts';
import { firstScreen } from './first-screen.ts';
import { chooseThread, type ThreadChoice } from './thread.ts';

/** Runs the servers, and chats in the terminal for as long as they run. */
export async function start(
  context: CommandContext,
  choice: ThreadChoice & ConversationOptions,
): Promise<void> {
  const { configuration } = context;
  const model = configuredModel(configuration);
  const { thread, told } = await chooseThread(configuration, choice);
  await whileServing(context, async (servers, folder) => {
    await chatInTerminal(context, {
      router: configuration.otherRouter
        ? { ...configuration.otherRouter, remedy: remedyOfOtherRouter }
        : { ...servers, remedy: remedyOfOwnServers(folder) },
      thread,
      options: choice,
      firstScreen: [...firstScreen(configuration, servers, model.name), ...told],
      warning: findConfiguredSiteProblem(configuration),
    });
  });
}
