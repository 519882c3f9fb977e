import type { MastraModelConfig } from '@mastra/core/llm';
import type { AgentError } from '../agent-error.ts';
import type { ContextPlan } from '../context/context-plan.ts';
import type { ModelEvent } from './model-event.ts';

/** A language model, by specification v3 or v4 of the AI SDK. */
export type LanguageModel = MastraModelConfig;

/** What answers, and how to speak of it. Light: the model itself is loaded when an agent needs it. */
export interface AgentModel {
  /** For people: `built-in planner`, `gpt-5 at api.openai.com`. */
  readonly name: string;
  /** What may answer, in the order of being asked: the model, then what takes over where it cannot. */
  readonly candidates: readonly Reachable[];
  /** What it is shown of a long conversation. */
  readonly context: ContextPlan;
  load(): Promise<LoadedModel>;
}

/** A model of which one can find out whether it answers. */
export interface Reachable {
  readonly name: string;
  /**
   * Asks it the least there is to ask.
   *
   * @throws AgentError that says what to change when it does not answer
   */
  check(signal: AbortSignal): Promise<void>;
}

/** Begins the answer to one request. `tell` hears what a person should know about who answers, and when. */
export type LoadedModel = (tell: (event: ModelEvent) => void) => ModelRun;

/** The model while it answers one request. */
export interface ModelRun {
  readonly languageModel: LanguageModel;
  /** Who answers by now, for people. */
  readonly answeredBy: string;
  /** Puts an error that the model threw into a sentence that says what to change. */
  explain(error: unknown): AgentError;
}
