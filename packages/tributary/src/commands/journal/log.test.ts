import { expect, it } from 'vitest';
import { readableLines } from './log.ts';

it('puts what belongs together below each other, and leaves out a column that nobody has', () => {
  const call = { message: '', metrics: {} };
  const lines = readableLines([
    {
      ...call,
      id: 'log_2',
      timestamp: '2026-11-22T10:00:01.000Z',
      metadata: {
        tool_slug: 'NOTES_GET_NOTE',
        outcome: 'error',
        user_id: 'jane',
        error_code: 'not_found',
      },
      metrics: { latency_milliseconds: 7 },
    },
    {
      ...call,
      id: 'log_1',
      timestamp: '2026-11-22T10:00:00.000Z',
      metadata: { tool_slug: 'NOTES_ADD_NOTE', outcome: 'ok', user_id: 'sam' },
    },
  ]);
  expect(lines).toEqual([
    '2026-11-22T10:00:01.000Z  error  NOTES_GET_NOTE (not_found)  7 ms  for jane  log_2',
    '2026-11-22T10:00:00.000Z  ok     NOTES_ADD_NOTE                    for sam   log_1',
  ]);
  expect(readableLines([])).toEqual([]);
});

it('does not let a dry run, or an undo, pass for an action', () => {
  const lines = readableLines(
    [{ dry_run: true }, { undoes: 'log_1' }, { dry_run: true, undoes: 'log_1', error_code: 'conflict' }].map(
      (about, index) => ({
        message: '',
        metrics: {},
        id: `log_${index + 2}`,
        timestamp: '10:00',
        metadata: { tool_slug: 'NOTES_DELETE_NOTE', outcome: 'ok', user_id: 'jane', ...about },
      }),
    ),
  );
  expect(lines.map((line) => /\(.*\)/.exec(line)?.[0])).toEqual([
    '(dry run)',
    '(undo)',
    '(dry run, undo, conflict)',
  ]);
});
