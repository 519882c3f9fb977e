import { type Agent, type Answer, loadAgent, printable } from '@tributary/agent';
import { asFailure, configuredModel, openAgent } from '../configured-agent.ts';
import { openDataFolder } from '../data-folder/data-folder.ts';
import { Failure } from '../failure.ts';
import { reachOrStartRouter } from '../router-access.ts';
import { warnAboutSite } from '../servers/site-check.ts';
import { type Terminal, writeLines } from '../terminal.ts';
import type { CommandContext } from './command.ts';
import { noteOnLinks } from './note-on-links.ts';
import { StepView } from './step-view.ts';
import { newThread } from './thread.ts';

export interface AskOptions {
  /** One JSON object on the output, and nothing else. */
  readonly json?: boolean;
  readonly thread?: string;
}

/** One request, one answer. */
export async function ask(context: CommandContext, text: string, options: AskOptions): Promise<void> {
  const { configuration, terminal, stop } = context;
  if (text.trim() === '') throw new Failure('bad_usage', 'Say what you want done: ask "who am I?"');
  // Before any server is started: a wrong variable is told at once.
  configuredModel(configuration);
  loadAgent().catch(() => {});
  const router = await reachOrStartRouter(context);
  try {
    void warnAboutSite(configuration, terminal);
    const threadsFile = openDataFolder(configuration.dataFolder).pathOf('threads.db');
    const agent = await openAgent(configuration, { router, threadsFile, signal: stop.signal });
    try {
      const answer = await answerOf(agent, context, text, options);
      writeAnswer(terminal, answer, options);
      if (!options.json)
        writeLines(terminal.errors, noteOnLinks(answer.text, configuration, router.ownSiteUrl));
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
  { json, thread = newThread() }: AskOptions,
): Promise<Answer> {
  const steps = new StepView(terminal.errors);
  const answer = await agent.ask(text, {
    thread,
    signal: stop.signal,
    ...(json ? {} : { onEvent: (event) => steps.show(event) }),
  });
  if (answer.finishReason === 'aborted') {
    const { reason } = stop.signal;
    const code = reason instanceof Failure ? reason.code : 'no_answer';
    throw new Failure(code, 'Stopped before the answer was there; what was done until then stays done.');
  }
  return answer;
}

function writeAnswer({ output }: Terminal, answer: Answer, { json }: AskOptions): void {
  const { text, finishReason, model, thread, steps } = answer;
  writeLines(output, [json ? JSON.stringify({ text, finishReason, model, thread, steps }) : printable(text)]);
}
