import { Agent as MastraAgent, type MastraDBMessage, type ToolsInput } from '@mastra/core/agent';
import { Mastra } from '@mastra/core/mastra';
import { RequestContext } from '@mastra/core/request-context';
import type { Memory } from '@mastra/memory';
import type { AgentEvent, Answer } from '../agent.ts';
import { AgentError } from '../agent-error.ts';
import type { Asked } from '../context/recall.ts';
import { recalling } from '../context/recalled.ts';
import { instructions } from '../instructions.ts';
import type { LanguageModel, LoadedModel } from '../model/agent-model.ts';
import type { Step } from '../steps/step.ts';
import { titleOf } from '../threads/thread-title.ts';
import { closingWords, whatWasDone } from './closing-words.ts';
import { keepWords } from './keep-words.ts';
import { RunReader } from './run-reader.ts';

export interface ConversationParts {
  readonly model: LoadedModel;
  readonly tools: ToolsInput;
  readonly memory: Memory;
  /** What the model is shown of a thread; refuses one of another user. */
  readonly recall: (asked: Asked) => Promise<readonly MastraDBMessage[]>;
  readonly userId: string;
  readonly stepLimit: number;
}

export interface Turn {
  readonly thread: string;
  readonly signal: AbortSignal;
  readonly tell: (event: AgentEvent) => void;
  /** Tools of this request alone, besides those of all. */
  readonly moreTools: ToolsInput;
}

/** Answers one request; see `Agent.ask`. */
export type AnswerTurn = (
  text: string,
  turn: Turn,
) => Promise<Pick<Answer, 'text' | 'finishReason' | 'model' | 'steps'>>;

/** What the framework is told of one run. */
interface RunContext {
  readonly model: LanguageModel;
}

/** Puts model, tools and memory together. */
export function createConversation(parts: ConversationParts): AnswerTurn {
  const { model, tools, memory, recall, userId, stepLimit } = parts;
  const agent = new MastraAgent<'tributary', ToolsInput, undefined, RunContext>({
    id: 'tributary',
    name: 'Tributary',
    instructions,
    // Each run has its own, which tells that run's listener when it waits and who took over.
    model: ({ requestContext }) => requestContext.get('model'),
    memory,
    tools,
    // The model asks again by itself, and tells of it.
    maxRetries: 0,
  });
  // What fails is put into words for the person; the framework's logger would print stack traces over the chat.
  new Mastra({ agents: { agent }, logger: false });

  return async (text, { thread, signal, tell, moreTools }) => {
    const reader = new RunReader(new Set([tools, moreTools].flatMap(Object.keys)), tell);
    const modelRun = model(tell);
    const recalled = await recall({ thread, userId, request: text, signal, tell });
    const run = await agent.stream(text, {
      memory: { thread: { id: thread, title: titleOf(text) }, resource: userId },
      inputProcessors: [recalling(recalled)],
      toolsets: { endpoints: moreTools },
      maxSteps: stepLimit,
      savePerStep: true,
      abortSignal: signal,
      requestContext: new RequestContext<RunContext>([['model', modelRun.languageModel]]),
      // A run that ends with a tool call has no words: on its last step the model gets no tools.
      prepareStep: ({ stepNumber }) => (stepNumber >= stepLimit - 1 ? { toolChoice: 'none' } : undefined),
    });
    for await (const chunk of run.fullStream) reader.read(chunk);
    const { error, finishReason } = reader.end(signal.aborted);
    if (error !== undefined) throw withSteps(modelRun.explain(error), reader.steps);
    const missing = closingWords(reader.text, finishReason, reader.steps);
    if (missing) {
      reader.say(missing);
      await keepWords(memory, { thread, userId }, missing);
    }
    return { text: reader.text, finishReason, model: modelRun.answeredBy, steps: reader.steps };
  };
}

/** What was done stays done though there is no answer, so it is told with the error. */
function withSteps(error: AgentError, steps: readonly Step[]): AgentError {
  if (steps.length === 0) return error;
  const { code, message, cause } = error;
  return new AgentError(code, `${message} Before that: ${whatWasDone(steps)}`, { cause });
}
