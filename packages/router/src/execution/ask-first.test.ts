import type { Tool } from '@tributary/toolkit';
import { expect, it } from 'vitest';
import { notes } from '../testing/notes-toolkit.ts';
import { isNeeded } from './ask-first.ts';
import type { ToolCall } from './tool-call.ts';

const call: ToolCall = {
  slug: 'NOTES',
  arguments: {},
  caller: { projectId: 'pr_1', userId: 'jane', client: 'test', requestId: 'req_1', traceId: 'a'.repeat(32) },
};

function toolOf(slug: string): Tool {
  const found = notes.tools.find((tool) => tool.slug === slug);
  if (!found) throw new Error(`There is no ${slug}.`);
  return found;
}

const step = { description: 'Send it', request: { method: 'POST', path: '/notes' } } as const;
const gone = { steps: [step], changes: [{ what: 'note', before: 'Tea', after: null }] };
const kept = { steps: [step], changes: [{ what: 'note', before: 'Tea', after: 'Milk' }] };
const [reading, adding, deleting] = ['NOTES_GET_NOTE', 'NOTES_ADD_NOTE', 'NOTES_DELETE_NOTE'].map(toolOf);
const overwriting = {
  ...toolOf('NOTES_ADD_NOTE'),
  hints: { readOnly: false, destructive: true, idempotent: false },
};

it.each([
  ['a read', reading, undefined, false],
  ['what adds and can be taken back', adding, gone, false],
  ['what has no way back, whatever it changes', deleting, kept, true],
  ['what overwrites and can be taken back', overwriting, kept, false],
  ['what leaves nothing', overwriting, gone, true],
  ['what has nothing to send', deleting, { steps: [], changes: [] }, false],
])('of destructive calls, wants to be asked about %s: %#', (_what, tool, plan, needed) => {
  if (!tool) throw new Error('There is no such tool.');
  expect(isNeeded('if_destructive', call, tool, plan)).toBe(needed);
});

it('wants to be asked about every call where the rule says so, a read among them', () => {
  expect(isNeeded('each_call', call, toolOf('NOTES_GET_NOTE'), undefined)).toBe(true);
});

it('does not want to be asked about taking back the last action, though an older one', () => {
  const changedSince = async () => undefined;
  const undoing = (isLastOfSession: boolean) => ({
    ...call,
    undoes: { logId: 'log_1', isLastOfSession, changedSince },
  });
  const tool = toolOf('NOTES_DELETE_NOTE');
  expect(isNeeded('each_call', undoing(true), tool, gone)).toBe(false);
  expect(isNeeded('if_destructive', undoing(false), tool, gone)).toBe(true);
});
