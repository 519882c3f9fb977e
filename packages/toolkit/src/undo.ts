import type { JsonObject } from './json.ts';
import type { RunContext } from './run-context.ts';

/** A write as it was planned. */
export interface PlannedAction {
  /** The arguments, parsed. */
  readonly input: JsonObject;
  /** `WritePlan.before`: what the plan saw. */
  readonly before: JsonObject;
}

/** A write that was done, as the journal kept it. */
export interface DoneAction extends PlannedAction {
  /** The tool's answer. */
  readonly output: JsonObject;
}

/** The call that takes an action back: another tool of the same toolkit. */
export interface UndoCall {
  readonly tool: string;
  readonly arguments: JsonObject;
}

/** What someone did to a thing after the action that is to be taken back. */
export interface LaterChange {
  /** Name of the person, or their id where the provider tells no name. */
  readonly by: string;
  /** ISO 8601; absent where the provider does not tell. */
  readonly at?: string;
  /** One sentence: `The text was changed (version 4).` */
  readonly what: string;
}

/** How a tool's effect is taken back. */
export interface UndoRule {
  /** Slug of the tool whose call takes it back; of what was planned where that decides, as a new file or a new version. */
  readonly tool: string | ((action: PlannedAction) => string);
  /** That tool's arguments. Pure: made from what was kept, so that it can be shown before anything is read or sent. */
  arguments(action: DoneAction): JsonObject;
  /** Looks whether the thing is still as the action left it; reads only. */
  changedSince(action: DoneAction, context: RunContext): Promise<LaterChange | undefined>;
  /**
   * Why this one action has no way back though others of the tool have, in one sentence:
   * `The labels were there already.` Known before the tool runs, so that a dry run can say it.
   */
  obstacle?(action: PlannedAction): string | undefined;
}

/** Either the way back, or the reason why there is none, said before the tool runs. */
export type Undo = UndoRule | { readonly impossible: string };

/** Whether there is a way back. */
export function canBeUndone(undo: Undo): undo is UndoRule {
  return !('impossible' in undo);
}

/** Why an action has no way back, in one sentence; absent where it has one. */
export function whyNoWayBack(undo: Undo, action: PlannedAction): string | undefined {
  return canBeUndone(undo) ? undo.obstacle?.(action) : undo.impossible;
}

/** Slug of the tool whose call takes an action back. Known before the action runs. */
export function undoTool({ tool }: UndoRule, action: PlannedAction): string {
  return typeof tool === 'string' ? tool : tool(action);
}

/** The call that takes an action back. */
export function undoCall(rule: UndoRule, action: DoneAction): UndoCall {
  return { tool: undoTool(rule, action), arguments: rule.arguments(action) };
}
