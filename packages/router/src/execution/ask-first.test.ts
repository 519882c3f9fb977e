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
const gone = { steps: [step], changes: [{ what: 'note', before: 'Tea', after: null }], before: {} };
const kept = { steps: [step], changes: [{ what: 'note', before: 'Tea', after: 'Milk' }], before: {} };
const same = { steps: [step], changes: [{ what: 'note', before: 'Tea', after: 'Tea' }], before: {} };
const [reading, adding, deleting] = ['NOTES_GET_NOTE', 'NOTES_ADD_NOTE', 'NOTES_DELETE_NOTE'].map(toolOf);
const overwriting = {
  ...toolOf('NOTES_ADD_NOTE'),
  hints: { readOnly: false, destructive: true, idempotent: false },
};
// Of a tool that can mostly be taken back, one action that cannot.
const publishing = {
  ...toolOf('NOTES_ADD_NOTE'),
  undo: {
    tool: 'NOTES_DELETE_NOTE',
    arguments: () => ({}),
    changedSince: async () => undefined,
    obstacle: () => 'What was published does not become a draft again.',
  },
};

it.each([
  ['a read', reading, undefined, false],
  ['what adds and can be taken back', adding, gone, false],
  ['what has no way back, whatever it changes', deleting, kept, true],
  ['what overwrites and can be taken back', overwriting, kept, false],
  ['what leaves nothing', overwriting, gone, true],
  ['what has nothing to send', deleting, { steps: [], changes: [], before: {} }, false],
  ['what has no way back this time', publishing, kept, true],
  ['what has no way back since it changes nothing', publishing, same, false],
])('of destructive calls, wants to be asked about %s: %#', (_what, tool, plan, needed) => {
  if (!tool) throw new Error('There is no such tool.');
  expect(isNeeded('if_destructive', call, { tool, input: {} }, plan)).toBe(needed);
});

it('wants to be asked about every call where the rule says so, a read among them', () => {
  expect(isNeeded('each_call', call, { tool: toolOf('NOTES_GET_NOTE'), input: {} }, undefined)).toBe(true);
});

it('wants to be asked about every write where the rule says so, and about no read', () => {
  const [read, added] = ['NOTES_GET_NOTE', 'NOTES_ADD_NOTE'].map((slug) => ({
    tool: toolOf(slug),
    input: {},
  }));
  if (!read || !added) throw new Error('There are no such tools.');
  expect(isNeeded('if_write', call, read, undefined)).toBe(false);
  expect(isNeeded('if_write', call, added, kept)).toBe(true);
});

it('does not want to be asked about an undo that somebody who may agree asked for, though about any other', () => {
  const changedSince = async () => undefined;
  const undoing = (wantedByPerson: boolean) => ({
    ...call,
    undoes: { logId: 'log_1', wantedByPerson, changedSince },
  });
  const tool = { tool: toolOf('NOTES_DELETE_NOTE'), input: {} };
  expect(isNeeded('each_call', undoing(true), tool, gone)).toBe(false);
  expect(isNeeded('if_destructive', undoing(false), tool, gone)).toBe(true);
});
