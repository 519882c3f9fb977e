import { expect, it } from 'vitest';
import { undoAnswer } from './undo-answer.ts';
import { undoLines } from './undo-lines.ts';

const at = '2026-11-22T10:00:00.000Z';

function lines(actions: readonly object[], error: string | null = null): string[] {
  const named = actions.map((action, index) => ({
    log_id: `log_${index}`,
    action: 'Update page',
    at,
    ...action,
  }));
  return undoLines(undoAnswer.parse({ data: { actions: named }, error, successful: error === null }));
}

it('shows what would be done and the lines that change', () => {
  const preview = {
    summary: 'Replace the text of the page “Plan”',
    changes: [
      { what: 'text of “Plan”', difference: '--- now\n+++ then\n@@ -1,2 +1,2 @@\n same\n-- a\n++ b\n' },
    ],
  };
  expect(lines([{ state: 'can_be_undone', undo: { tool_slug: 'X_Y', preview } }])).toEqual([
    `1. Update page, ${at} (log_0): Replace the text of the page “Plan”`,
    '   text of “Plan”',
    '      same',
    '     -- a',
    '     ++ b',
  ]);
});

it('says what became of each', () => {
  const change = { by: 'Jane Doe', at, what: '“Plan” was changed (version 3).' };
  expect(
    lines([
      { state: 'undone', undo: { tool_slug: 'X_Y', log_id: 'log_9' } },
      { state: 'changed_since', changed_since: change },
      { state: 'cannot_be_undone', reason: 'It is gone.' },
      { state: 'failed', reason: 'No answer.' },
      { state: 'not_tried', reason: 'One before it.' },
    ]).map((line) => line.split('): ')[1]),
  ).toEqual([
    'taken back. To do it again: tributary undo log_9',
    `not taken back, since it was changed by Jane Doe at ${at}: “Plan” was changed (version 3).`,
    'cannot be taken back: It is gone.',
    'could not be taken back: No answer.',
    'waits. One before it.',
  ]);
});

it('says why there is nothing', () => {
  expect(lines([])).toEqual(['There is nothing to take back.']);
  expect(lines([], 'There is no action log_1.')).toEqual(['There is no action log_1.']);
});

it('lets nothing steer the terminal', () => {
  expect(lines([{ state: 'failed', reason: '\u001B[2J' }]).join('')).not.toContain('\u001B');
});
