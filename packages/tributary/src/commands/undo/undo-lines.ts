import { printable } from '@tributary/agent';
import type { UndoAnswer, UndoneAction } from './undo-answer.ts';

/** What an undo did, or would do: a line for each action, and the differences where they are known. */
export function undoLines({ data, error }: UndoAnswer): string[] {
  if (data.actions.length === 0)
    return [printable(error ?? data.message ?? 'There is nothing to take back.')];
  return data.actions.flatMap((action, index) => [
    printable(`${index + 1}. ${action.action}, ${action.at} (${action.log_id}): ${wordsOf(action)}`),
    ...differencesOf(action),
  ]);
}

function wordsOf({ state, reason, changed_since: change, undo }: UndoneAction): string {
  switch (state) {
    case 'undone':
      return `taken back. To do it again: tributary undo ${undo?.log_id}`;
    case 'can_be_undone':
      return undo?.preview?.summary ?? `Call ${undo?.tool_slug}`;
    case 'changed_since':
      return `not taken back, since it was changed by ${change?.by}${change?.at ? ` at ${change.at}` : ''}: ${change?.what}`;
    case 'cannot_be_undone':
      return `cannot be taken back: ${reason}`;
    case 'failed':
      return `could not be taken back: ${reason}`;
    default:
      return `waits. ${reason}`;
  }
}

function differencesOf({ undo }: UndoneAction): string[] {
  const changes = undo?.preview?.changes ?? [];
  return changes.flatMap(({ what, difference }) => [
    printable(`   ${what}`),
    // The names of the two sides say nothing that the line above does not.
    ...difference
      .trimEnd()
      .split('\n')
      .filter((line) => !/^(---|\+\+\+|@@) /.test(line))
      .map((line) => printable(`     ${line}`)),
  ]);
}
