import { expect, it } from 'vitest';
import { readTypedLine } from './typed-line.ts';

it.each(['exit', 'quit', 'bye', ' Bye! ', '/exit', 'QUIT.'])('leaves at %o', (line) => {
  expect(readTypedLine(line)).toEqual({ kind: 'leave' });
});

it.each(['', '   ', '\t'])('ignores %o', (line) => {
  expect(readTypedLine(line)).toEqual({ kind: 'nothing' });
});

it('knows its commands and says which it does not know', () => {
  expect(readTypedLine('/help')).toEqual({ kind: 'help' });
  expect(readTypedLine('/undo')).toEqual({ kind: 'unknown-command', command: '/undo' });
});

it.each(['exit interview page in HR', 'say bye', '/wiki/spaces/MKT is broken', 'help'])(
  'takes %o for a request',
  (line) => {
    expect(readTypedLine(line)).toEqual({ kind: 'request', text: line });
  },
);
