import { expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { createPolicy } from '../sessions/create-policy.ts';
import type { SessionConfig } from '../sessions/session.ts';
import { notes } from '../testing/notes-toolkit.ts';
import { sampleSession } from '../testing/sample-session.ts';
import { judgeRequest } from './judge-request.ts';
import { providerRequestTool } from './provider-request.ts';

const parts = { catalogue: createCatalogue([notes]), policy: createPolicy() };
const judge = (config: Partial<SessionConfig>, method: 'GET' | 'POST') =>
  judgeRequest(parts, sampleSession(config), providerRequestTool(notes, method));

it('allows what the session may do with every tool', () => {
  expect(judge({}, 'POST')).toEqual({ allowed: true, rule: 'all_tools' });
  expect(judgeRequest(parts, undefined, providerRequestTool(notes, 'DELETE')).allowed).toBe(true);
});

it('denies writes for a tool that writes and is denied, and reads for one that reads', () => {
  const withoutDeletion = { tools: { notes: { disabled: ['NOTES_DELETE_NOTE'] } } };
  expect(judge(withoutDeletion, 'GET').allowed).toBe(true);
  expect(judge(withoutDeletion, 'POST')).toMatchObject({
    allowed: false,
    rule: 'tools.notes',
    reason: expect.stringContaining("'NOTES_DELETE_NOTE' is not allowed, and a request that writes"),
  });
  expect(judge({ tools: { notes: { disabled: ['NOTES_GET_NOTE'] } } }, 'GET').allowed).toBe(false);
});

it('has each request agreed to where any tool that it could stand for has to be', () => {
  const approvals = { default: 'allow', tools: { NOTES_ADD_NOTE: 'ask_once' } } as const;
  expect(judge({ approvals }, 'POST')).toMatchObject({ allowed: true, asks: 'each_call' });
  expect(judge({ approvals }, 'GET')).toEqual({ allowed: true, rule: 'all_tools' });
});
