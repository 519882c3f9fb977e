import type { z } from 'zod';
import type { ToolAnnotations, ToolHints } from './annotations.ts';
import type { JsonObject } from './json.ts';
import type { RunContext } from './run-context.ts';
import type { Settle } from './settle.ts';
import type { ToolError } from './tool-error.ts';
import type { PlannedAction, Undo } from './undo.ts';
import type { WritePlan } from './write-plan.ts';

/**
 * Fields whose values are kept nowhere: settling and undo see `[redacted]` in their place. Each is a path of names joined by dots, which goes into every entry of a list:
 * `accounts.password`.
 */
export interface Redaction {
  readonly input?: readonly string[];
  readonly output?: readonly string[];
}

/** What is known of a tool without running it. */
export interface ToolFacts<Input extends z.ZodObject, Output extends z.ZodObject> {
  /** `TOOLKIT_VERB_NOUN`, in capitals. */
  readonly slug: string;
  /** As people read it in a list: `Create page`. */
  readonly name: string;
  /** One sentence: what it does, and what it returns. */
  readonly summary: string;
  readonly hints: ToolHints;
  /** The provider's OAuth scopes that a call needs, all of them. */
  readonly scopes: readonly string[];
  /** Every field described; unknown keys refused (`z.strictObject`). */
  readonly input: Input;
  readonly output: Output;
  /** How people ask for it; travels to clients as `x-tributary`. */
  readonly annotations: ToolAnnotations;
  /** What must not be kept of a call, even encrypted: passwords, codes, numbers of cards. */
  readonly redact?: Redaction;
  /**
   * What goes wrong when one does not know it, a short sentence each: told with the tool when it is found, since neither
   * its summary nor its fields say it. What its hints say is told without.
   */
  readonly pitfalls?: readonly string[];
  /** Kept for old programs only: the slug to use instead. */
  readonly deprecatedFor?: string;
  /**
   * The answer as a model is to read it: flat and short, with the ids and the link that the next step needs, long
   * texts cut with the way to get the rest. Without it, empty fields and relative links are left out, no more.
   */
  compact?(answer: z.output<Output>, input: z.output<Input>): JsonObject;
}

export interface ReadTool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject>
  extends ToolFacts<Input, Output> {
  /** Reads and answers. */
  run(input: z.output<Input>, context: RunContext): Promise<z.input<Output>>;
}

export interface WriteTool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject>
  extends ToolFacts<Input, Output> {
  /** Reads what it must and says what is to be sent; see {@link WritePlan}. */
  plan(input: z.output<Input>, context: RunContext): Promise<WritePlan<z.input<Output>>>;
  /**
   * The way on where the provider refused the first request as a `conflict`: somebody changed the thing after the plan
   * was made. A new plan that keeps their change too; asked once for a call.
   *
   * @throws ToolError `conflict` that says who changed what and when, where both changed the same part
   */
  afterConflict?(action: PlannedAction, context: RunContext): Promise<WritePlan<z.input<Output>>>;
  /**
   * The error where the provider refused the plan of `afterConflict` as a conflict too: it says who changed what and
   * when. Without it the provider's own words are told. Reads only.
   */
  explainConflict?(action: PlannedAction, context: RunContext): Promise<ToolError>;
  /** How its effect is taken back, or why it cannot be. */
  readonly undo: Undo;
  /** Finds out whether it took effect when its answer was lost. Without it a person must look. */
  readonly settle?: Settle;
}

export type Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> =
  | ReadTool<Input, Output>
  | WriteTool<Input, Output>;

/** Whether the tool changes something at the provider. */
export function isWriteTool(tool: Tool): tool is WriteTool {
  return 'plan' in tool;
}

/**
 * Defines one tool: data, and one function that reads (`run`) or says what to write (`plan`).
 *
 * @example
 * export const getCurrentUser = defineTool({
 *   slug: 'CONFLUENCE_GET_CURRENT_USER',
 *   name: 'Get current user',
 *   summary: 'Tells who the connection acts as; returns account id, name and email.',
 *   hints: { readOnly: true, destructive: false, idempotent: true },
 *   scopes: ['read:confluence-user'],
 *   input: z.strictObject({}),
 *   output: z.object({ accountId: z.string().describe('Account id of the user.') }),
 *   annotations: { phrases: ['who am I'], fields: {} },
 *   run: async (_input, { http }) => readUser(await http.get('/wiki/rest/api/user/current')),
 * });
 */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  definition: ReadTool<Input, Output>,
): ReadTool<Input, Output>;
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  definition: WriteTool<Input, Output>,
): WriteTool<Input, Output>;
export function defineTool(definition: Tool): Tool {
  return definition;
}
