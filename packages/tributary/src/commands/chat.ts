import { chatInTerminal } from '../chatting.ts';
import { configuredModel } from '../configured-agent.ts';
import { reachRouter } from '../router-access.ts';
import type { CommandContext } from './command.ts';
import type { ConversationOptions } from './conversation-options.ts';
import { chooseThread, type ThreadChoice } from './thread.ts';

/** Chats in the terminal by means of a server that runs elsewhere. */
export async function chat(
  context: CommandContext,
  choice: ThreadChoice & ConversationOptions,
): Promise<void> {
  const { configuration } = context;
  const model = configuredModel(configuration);
  const { thread, told } = await chooseThread(configuration, choice);
  const router = await reachRouter(context);
  await chatInTerminal(context, {
    router,
    thread,
    options: choice,
    firstScreen: [`Tributary at ${router.url}. Answers: ${model.name}. Type exit to leave.`, ...told],
  });
}
