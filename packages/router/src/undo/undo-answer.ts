import type { JsonObject, LaterChange } from '@tributary/toolkit';
import type { describeRequired } from '../approvals/describe-approval.ts';

/** How far one action came. */
export type UndoState =
  | 'undone'
  /** Of a dry run: nothing stands in the way now. */
  | 'can_be_undone'
  | 'cannot_be_undone'
  /** Somebody changed the thing; nothing was done about it. */
  | 'changed_since'
  | 'failed'
  /** One before it in line could not be taken back, or has to be first. */
  | 'not_tried';

/** One action and what became of it. A type and not an interface, so that it is JSON. */
export type UndoneAction = {
  readonly log_id: string;
  readonly tool_slug: string;
  /** What it was, in words: `Create page`. */
  readonly action: string;
  /** When it was done, ISO 8601. */
  readonly at: string;
  readonly state: UndoState;
  /** Why it was not, or cannot be. */
  readonly reason?: string;
  readonly changed_since?: { readonly by: string; readonly at?: string; readonly what: string };
  /** What somebody has to agree to first. */
  readonly approval_required?: ReturnType<typeof describeRequired>;
  /** The call that takes it back. */
  readonly undo?: {
    readonly tool_slug: string;
    readonly arguments: JsonObject;
    /** The call in the journal, where it was tried; naming it takes the undo back. */
    readonly log_id?: string;
    /** Of a dry run: what would be sent and changed. */
    readonly preview?: JsonObject;
    /** The tool's answer. */
    readonly data?: JsonObject;
  };
};

/** What came of an undo. */
export interface UndoAnswer {
  readonly dryRun: boolean;
  /** In the order in which they are taken back. */
  readonly actions: readonly UndoneAction[];
  /** All that was asked for is done, or could be. */
  readonly successful: boolean;
  /** A few sentences for people. */
  readonly message: string;
}

/** The wire's form of a change by somebody. */
export function describeChange({ by, at, what }: LaterChange): NonNullable<UndoneAction['changed_since']> {
  return { by, ...(at === undefined ? {} : { at }), what };
}

/** Puts what became of all actions into words. */
export function answerOf(actions: readonly UndoneAction[], dryRun: boolean): UndoAnswer {
  const wanted = dryRun ? 'can_be_undone' : 'undone';
  const done = actions.filter(({ state }) => state === wanted).length;
  const successful = actions.every(({ state }) => state === wanted || (dryRun && state === 'not_tried'));
  return { dryRun, actions, successful, message: sentencesOf(actions, dryRun, done) };
}

function sentencesOf(actions: readonly UndoneAction[], dryRun: boolean, done: number): string {
  if (actions.length === 0) return 'There is nothing to take back.';
  const said = actions.flatMap((action) => sentenceOf(action) ?? []);
  const counted = dryRun
    ? `${done} of ${countOf(actions.length)} can be taken back now; nothing was changed.`
    : `Took back ${done} of ${countOf(actions.length)}.`;
  return [counted, ...said].join(' ');
}

function countOf(number: number): string {
  return number === 1 ? '1 action' : `${number} actions`;
}

function sentenceOf({
  action,
  log_id: id,
  state,
  reason,
  changed_since: change,
}: UndoneAction): string | undefined {
  const name = `${action} (${id})`;
  if (change) {
    const when = change.at === undefined ? '' : ` at ${change.at}`;
    return `${name} is not taken back, since it was changed by ${change.by}${when}: ${change.what}`;
  }
  if (state === 'cannot_be_undone') return `${name} cannot be taken back: ${reason}`;
  if (state === 'failed') return `${name} could not be taken back: ${reason}`;
  return undefined;
}
