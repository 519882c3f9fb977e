import type { MastraModelConfig } from '@mastra/core/llm';
import type { AgentError } from '../agent-error.ts';

/** A language model, by specification v3 or v4 of the AI SDK. */
export type LanguageModel = MastraModelConfig;

/** What answers, and how to speak of it. Light: the model itself is loaded when an agent needs it. */
export interface AgentModel {
  /** For people: `built-in planner`, `gpt-5 at api.openai.com`. */
  readonly name: string;
  load(): Promise<LanguageModel>;
  /** Puts an error that the model threw into a sentence that says what to change. */
  explain(error: unknown): AgentError;
}
