import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { StepView } from './step-view.ts';

const started = {
  type: 'step-started',
  id: '1',
  tool: 'CONFLUENCE_CREATE_PAGE',
  arguments: { title: 'Plan' },
} as const;
const ended = { type: 'step-ended', id: '1', tool: 'CONFLUENCE_CREATE_PAGE', milliseconds: 1_240 } as const;

function shown(...events: Parameters<StepView['show']>[0][]): string {
  const output = new PassThrough({ encoding: 'utf8' });
  const view = new StepView(output);
  for (const event of events) view.show(event);
  return output.read() ?? '';
}

it('writes what was done, on what and how long it took, once it is done', () => {
  expect(shown(started)).toBe('');
  const line = shown(started, { ...ended, successful: true, error: null, data: {} });
  expect(line).toMatch(/create page.*Plan.*1\.2 s\n$/);
});

it('marks a step that failed, and says why', () => {
  const line = shown(started, { ...ended, successful: false, error: 'No such space.', data: null });
  expect(line).toMatch(/^✗ .*create page.*Plan.*No such space\. +1\.2 s\n$/);
});

it('leaves the words of the answer to others', () => {
  expect(shown({ type: 'text', delta: 'Done.' })).toBe('');
});
