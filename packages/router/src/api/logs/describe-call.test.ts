import { expect, it } from 'vitest';
import type { JournalEntry } from '../../journal/journal-entry.ts';
import { describeCall } from './describe-call.ts';

const entry: JournalEntry = {
  id: 'log_1',
  projectId: 'pr_1',
  userId: 'jane',
  client: 'test',
  requestId: 'req_1',
  tool: 'NOTES_ADD_NOTE',
  policyDecision: 'allow',
  policyRule: 'unrestricted',
  argumentsDigest: 'f',
  startedAt: new Date(0),
  outcome: 'ok',
};

const settledAt = new Date(1);

const cases: readonly (readonly [Partial<JournalEntry>, string])[] = [
  [{ latencyMilliseconds: 12 }, 'NOTES_ADD_NOTE for jane succeeded after 12 ms.'],
  [{ settledAt }, 'NOTES_ADD_NOTE for jane succeeded, as a later look showed.'],
  [
    { outcome: 'error', errorCode: 'not_found', latencyMilliseconds: 3 },
    'NOTES_ADD_NOTE for jane failed (not_found) after 3 ms.',
  ],
  [
    { outcome: 'error', errorCode: 'provider_unavailable', settledAt },
    'NOTES_ADD_NOTE for jane had no effect, as a later look showed (provider_unavailable).',
  ],
  [
    { outcome: 'refused', errorCode: 'invalid_input' },
    'NOTES_ADD_NOTE for jane was refused (invalid_input) before anything was sent.',
  ],
  [
    { outcome: 'refused', policyDecision: 'deny', policyRule: 'toolkits' },
    'NOTES_ADD_NOTE for jane was refused by the rule toolkits.',
  ],
  [
    { outcome: 'unknown' },
    'NOTES_ADD_NOTE for jane was sent, and no answer came: it may or may not have taken effect.',
  ],
  [{ outcome: 'pending' }, 'NOTES_ADD_NOTE for jane has not ended yet.'],
  [{ dryRun: true }, 'A dry run of NOTES_ADD_NOTE for jane succeeded.'],
  [{ undoes: 'log_0' }, 'NOTES_ADD_NOTE for jane, to undo log_0, succeeded.'],
];

it.each(cases)('tells %j in a sentence', (change, sentence) => {
  expect(describeCall({ ...entry, ...change })).toBe(sentence);
});
