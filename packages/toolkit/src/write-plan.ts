import type { Change } from './change.ts';
import type { ToolRequest, ToolResponse } from './http.ts';
import type { JsonObject } from './json.ts';
import type { RunContext } from './run-context.ts';

/**
 * One request of a write. Where it needs the answer to an earlier one (the id of what was made),
 * it is a function of the answers so far.
 */
export interface WriteStep {
  /** What this request does, for journals and previews: `Create the page`. */
  readonly description: string;
  readonly request: ToolRequest | ((responses: readonly ToolResponse[]) => ToolRequest);
}

/**
 * What a writing tool is about to do, worked out by reads alone.
 *
 * The router carries it out: a tool has no means to send a write itself. So whatever must happen before
 * a write leaves (policy, approval, journal, a dry run) happens for every tool alike.
 */
export interface WritePlan<Output> {
  /** One sentence in the imperative: `Add the label "urgent" to the page "Q3 Planning" in MKT`. */
  readonly summary: string;
  readonly steps: readonly WriteStep[];
  /** What it makes different, for previews and approvals. */
  readonly changes: readonly Change[];
  /**
   * What undo and settle need to know of the state before: ids, versions, what is replaced. Kept with the journal's
   * contents, encrypted, before the first request leaves. Small: it holds no more than the tool itself changes.
   */
  readonly before: JsonObject;
  /** Makes the tool's answer; may read, for instance to wait for a long-running task. */
  answer(responses: readonly ToolResponse[], context: RunContext): Output | Promise<Output>;
}
