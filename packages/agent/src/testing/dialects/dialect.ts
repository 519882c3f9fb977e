/** A tool call that a scripted model makes. */
export interface ToolCall {
  readonly tool: string;
  /** Sent as it is when it is a string, so that it need not be JSON. */
  readonly arguments: unknown;
}

/** What a server says of a request that it does not answer. */
export interface Failure {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why a server does not answer, in the words of its maker. */
export type FailureName =
  | 'wrong-key'
  | 'no-credit'
  | 'busy'
  | 'overloaded'
  | 'fell-over'
  | 'unknown-model'
  | 'context-full';

/** How an answer ends. */
export type Ending = 'stop' | 'length';

/** A request, in the form that OpenAI gave it. */
export interface ModelRequest {
  readonly model: string;
  readonly messages: readonly {
    readonly role: string;
    readonly content?: unknown;
    readonly tool_calls?: unknown;
  }[];
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
  readonly tool_choice?: unknown;
}

/** What one maker's models say over the wire, event by event. */
export interface Dialect {
  /** What the base URL ends in. */
  readonly basePath: string;
  /** The header that carries the key, and what stands before it there. */
  readonly key: { readonly header: string; readonly before: string };
  readRequest(path: string, body: unknown): ModelRequest;
  readonly failures: Readonly<Record<FailureName, Failure>>;
  /** Words as they come; an ending where the answer is whole. */
  words(pieces: readonly string[], ending?: Ending): readonly SentEvent[];
  /** Calls in one answer, whole. `number` makes their ids differ between answers. */
  calls(calls: readonly ToolCall[], number: number): readonly SentEvent[];
  /** A call whose arguments have only begun. */
  beginningOfCall(call: ToolCall): readonly SentEvent[];
  /** The model declines, in its maker's way; without a word where there are none. */
  refusal(words: string): readonly SentEvent[];
  /** After the last event of a whole answer. */
  readonly end: string;
}

/** One event of a stream: its data, and a name where the dialect gives it one. */
export interface SentEvent {
  readonly event?: string;
  readonly data: unknown;
}

/** Arguments as JSON text. */
export function argumentsText({ arguments: given }: ToolCall): string {
  return typeof given === 'string' ? given : JSON.stringify(given);
}
