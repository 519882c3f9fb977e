import { expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import type { JournalEntryWithContents } from '../journal/journal-entry.ts';
import { notes } from '../testing/notes-toolkit.ts';
import { wayBackOf } from './way-back.ts';

const catalogue = createCatalogue([notes]);

const added: JournalEntryWithContents = {
  id: 'log_1',
  projectId: 'pr_1',
  userId: 'jane',
  client: 'test',
  requestId: 'req_1',
  tool: 'NOTES_ADD_NOTE',
  policyDecision: 'allow',
  policyRule: 'unrestricted',
  argumentsDigest: '',
  startedAt: new Date('2026-11-22T10:00:00Z'),
  outcome: 'ok',
  plan: { input: { text: 'Call Ada' }, before: {} },
  answer: { id: '7', tagged: false },
};

it('makes the call that takes an action back from what was kept of it', () => {
  expect(wayBackOf(catalogue, added)).toMatchObject({
    way: { call: { tool: 'NOTES_DELETE_NOTE', arguments: { noteId: '7' } } },
  });
});

const { plan: _plan, ...erased } = added;

it.each<[string, JournalEntryWithContents, string]>([
  ['a tool that is gone', { ...added, tool: 'NOTES_SING' }, 'no tool NOTES_SING any more'],
  ['a read', { ...added, tool: 'NOTES_GET_NOTE' }, 'It only read'],
  ['a dry run', { ...added, dryRun: true }, 'dry run'],
  ['what runs still', { ...added, outcome: 'pending' }, 'still running'],
  ['what nobody knows', { ...added, outcome: 'unknown' }, 'not known whether it took effect'],
  ['what was refused', { ...added, outcome: 'refused' }, 'refused'],
  [
    'what failed',
    { ...added, outcome: 'error', answer: { error: { message: 'No.' } } },
    'nothing was changed',
  ],
  [
    'what was half done',
    { ...added, outcome: 'error', answer: { error: { message: 'Half.', partlyDone: true } } },
    'Only a part of it was done',
  ],
  ['what was erased', erased, 'erased'],
  ['what can never be', { ...added, tool: 'NOTES_DELETE_NOTE' }, 'keeps nothing of a note'],
  ['this one action', { ...added, plan: { input: { tag: 'forever' }, before: {} } }, 'tagged forever stays'],
  [
    'a call that would need a secret',
    { ...added, answer: { id: 'note-[redacted]', tagged: false } },
    'does not keep, since it is secret',
  ],
  [
    'an answer that says nothing',
    { ...added, answer: { done: 'Add the note' } },
    'does not say what was made',
  ],
])('says why there is no way back: %s', (_what, entry, reason) => {
  expect(wayBackOf(catalogue, entry)).toEqual({ reason: expect.stringContaining(reason) });
});

it('takes a text that has always said [redacted] for what it is', () => {
  const id = 'note-[redacted]';
  const before = { note: id };
  const entry = {
    ...added,
    answer: { id, tagged: false },
    plan: { input: { text: 'Call Ada' }, before },
  };
  expect(wayBackOf(catalogue, entry)).toMatchObject({ way: { call: { arguments: { noteId: id } } } });
});
