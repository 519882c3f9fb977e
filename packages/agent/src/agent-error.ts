/** Every way in which the agent itself can fail, as programs see it. A tool's failure is not among them: it is part of an answer. */
export const agentErrorCodes = [
  /** Nothing answers at the router's address. */
  'router_unreachable',
  /** Something answers at the router's address that is no router. */
  'router_missing',
  /** The router does not take the key. */
  'router_key_refused',
  /** The router answered, but made no session or no connection to its tools. */
  'router_failed',
  /** The settings name no usable model. */
  'model_settings_invalid',
  'model_unreachable',
  'model_key_refused',
  /** No credit, no quota, or too many requests. */
  'model_limit_reached',
  'model_unknown',
  /** The model's server has too much to do. */
  'model_overloaded',
  /** Nothing came from the model for longer than it has. */
  'model_silent',
  /** The model's server does not take the request for what it says. */
  'model_blocked',
  /** The conversation is longer than the model can read. */
  'model_context_full',
  /** The model's server failed in some other way, or its answer broke off. */
  'model_failed',
  /** The file of MCP servers is not of the form that desktop clients use. */
  'endpoints_unreadable',
  /** The thread belongs to another user. */
  'thread_refused',
  /** The user has no such thread. */
  'thread_unknown',
  /** The database of the conversations cannot be opened. */
  'threads_unusable',
  /** A thread was to be given a title without a word. */
  'thread_title_empty',
  /** The agent was closed. */
  'closed',
] as const;

export type AgentErrorCode = (typeof agentErrorCodes)[number];

const marker = Symbol.for('tributary.agent-error');

/**
 * The agent could not answer. The message is one or two sentences for a person: what is wrong and what to change.
 *
 * Recognised by {@link isAgentError} and not by `instanceof`, because two copies of this package may be loaded.
 */
export class AgentError extends Error {
  override readonly name = 'AgentError';
  readonly [marker] = true;
  readonly code: AgentErrorCode;

  constructor(code: AgentErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Whether `value` is an {@link AgentError}, of this copy of the package or another. */
export function isAgentError(value: unknown): value is AgentError {
  return typeof value === 'object' && value !== null && marker in value;
}
