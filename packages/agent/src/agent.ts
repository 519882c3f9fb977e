import type { Approver } from './approvals/approval.ts';
import type { ApprovalPolicy } from './approvals/approval-policy.ts';
import type { EndpointTrouble } from './endpoints/endpoint.ts';
import type { ReadEndpoints } from './endpoints/read-endpoints.ts';
import type { AgentModel } from './model/agent-model.ts';
import type { ModelEvent } from './model/model-event.ts';
import type { Step, StepEvent } from './steps/step.ts';
import type { ThreadsPlace } from './threads/threads-place.ts';

export interface AgentOptions {
  /** Origin of the router: `http://127.0.0.1:8787`, or the hosted service's. */
  readonly baseUrl: string;
  /** The router's project key. */
  readonly apiKey: string;
  /** For whom the agent acts: whose connections and whose threads. */
  readonly userId: string;
  /** Toolkits to keep to; all that the router offers when absent. */
  readonly toolkits?: readonly string[] | undefined;
  /** What answers; see `chooseModel`. */
  readonly model: AgentModel;
  /** Where the conversations are kept. */
  readonly threads: ThreadsPlace;
  /** When a person is asked before something is written; `writes` when absent. */
  readonly approvals?: ApprovalPolicy | undefined;
  /** MCP servers beside the router, whose tools the agent gets too; see `readEndpoints`. */
  readonly endpoints?: ReadEndpoints | undefined;
  /** Calls to the model that one answer may take, at least 2. The last one has to end in words. */
  readonly stepLimit?: number;
  /** Gives up making the agent. Once it is made, this has no effect on it. */
  readonly signal?: AbortSignal | undefined;
}

export interface AskOptions {
  /** Id of the conversation that this belongs to; a new id starts a new one. */
  readonly thread: string;
  /** Stops the run. What was done until then stays done and is in the answer. */
  readonly signal?: AbortSignal | undefined;
  /** Asked where the router wants a person to agree first. Without it, such a call does not run, and the answer says so. */
  readonly onApproval?: Approver | undefined;
  /** Told of words and steps as they come, and of the model where it lets one wait or another takes over. */
  readonly onEvent?: ((event: AgentEvent) => void) | undefined;
}

/** A piece of the answer's text. */
export interface TextEvent {
  readonly type: 'text';
  readonly delta: string;
}

export type AgentEvent = TextEvent | StepEvent | ModelEvent | EndpointTrouble;

/** What came of one request; the JSON of `ask --json`. */
export interface Answer {
  readonly text: string;
  /** `stop`, `length`, `content-filter`, `other`: as the model gave it; `step-limit` or `aborted` when it was cut short. */
  readonly finishReason: string;
  /** Which model answered, for people; the one that took over, where one did. */
  readonly model: string;
  readonly thread: string;
  readonly steps: readonly Step[];
}

export interface Agent {
  /** Which model answers, for people. */
  readonly modelName: string;
  /** Whether the router asks first as `approvals` says. One that knows no approvals runs whatever the model calls. */
  readonly asksFirst: boolean;
  /**
   * Answers one request within its thread. A thread takes one request at a time: later ones wait.
   *
   * @throws AgentError when the model cannot answer, the thread is another user's or the agent was closed.
   *   The agent can be asked again.
   */
  ask(text: string, options: AskOptions): Promise<Answer>;
  /** Stops asks that run, ends the session at the router and closes the threads' file. */
  close(): Promise<void>;
}

/**
 * Makes a session at a router and an agent that works with its tools.
 *
 * @throws AgentError when the router cannot be reached or does not take the key; the message names no setting,
 *   since it is the caller who knows where the address and the key are from
 * @throws the signal's reason when it is aborted before the agent is made
 * @example
 * const agent = await createAgent({
 *   baseUrl: 'http://127.0.0.1:8787',
 *   apiKey: process.env.COMPOSIO_API_KEY,
 *   userId: 'default',
 *   toolkits: ['confluence'],
 *   model: chooseModel({ apiKey: process.env.OPENAI_API_KEY }),
 *   threads: { file: 'threads.db' },
 * });
 * const { text } = await agent.ask('who am I?', { thread: 'first' });
 * await agent.close();
 */
export async function createAgent(options: AgentOptions): Promise<Agent> {
  const { openAgent } = await loadAgent();
  return openAgent(options);
}

/**
 * Loads what {@link createAgent} needs, most of a second's work. A program that calls this early, and does not wait,
 * shows its first screen at once.
 */
export function loadAgent(): Promise<typeof import('./conversation/open-agent.ts')> {
  return import('./conversation/open-agent.ts');
}
