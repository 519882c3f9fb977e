import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { createApprovals } from '../approvals/approvals.ts';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { systemClock } from '../clock.ts';
import { createConnections } from '../connections/connections.ts';
import { createEgress } from '../egress/egress.ts';
import { createJournal, type Journal } from '../journal/journal.ts';
import { noLimits } from '../limits/limits.ts';
import type { Logger } from '../logger.ts';
import { silentLogger } from '../logger.ts';
import { createProjects } from '../projects/projects.ts';
import { createPolicy } from '../sessions/create-policy.ts';
import type { SessionConfig } from '../sessions/session.ts';
import { startSettling } from '../settling/start-settling.ts';
import { idleRefresher } from '../testing/idle-refresher.ts';
import { notes, openClock } from '../testing/notes-toolkit.ts';
import { json, type ProviderServer, providerServer, reset, silence } from '../testing/provider-server.ts';
import { sampleSession } from '../testing/sample-session.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { testVault } from '../testing/test-vault.ts';
import { createExecution, type ExecutionParts } from './execution.ts';
import type { Execute, ToolCall, ToolOutcome } from './tool-call.ts';

let parts: ExecutionParts;
let execute: Execute;
let journal: Journal;
let provider: ProviderServer;
let projectId: string;
let logged: { readonly message: string; readonly values: object }[];

beforeEach(async () => {
  const store = await temporaryStore();
  provider = await providerServer();
  projectId = (await createProjects({ store }).ensureDefault('key')).id;
  const vault = testVault();
  const catalogue = createCatalogue([notes, openClock]);
  const connections = createConnections({ store, vault, catalogue, refresher: idleRefresher });
  const values = { site: provider.origin, key: 'jane-token' };
  const connection = { toolkit: 'notes', scheme: 'notes_api_key', values, allowPrivateAddress: true };
  await connections.ensureConfigured(projectId, [{ ...connection, userId: 'jane' }]);
  const egress = createEgress({ limits: { firstWaitMilliseconds: 1 } });
  onTestFinished(() => egress.close());
  journal = createJournal({ store, vault });
  logged = [];
  const record = (values: object, message: string) => void logged.push({ values, message });
  const logger: Logger = { ...silentLogger, warn: record, error: record };
  const reach = { catalogue, connections, egress, logger, clock: systemClock };
  const settling = await startSettling({ ...reach, store, vault, journal, timing: { patience: 0 } });
  onTestFinished(() => settling.stop());
  parts = {
    ...reach,
    ...settling,
    policy: createPolicy(),
    journal,
    limits: noLimits,
    approvals: createApprovals({ store, vault }),
  };
  execute = createExecution(parts);
});

interface Told {
  readonly config?: Partial<SessionConfig>;
  readonly userId?: string;
  readonly call?: Partial<ToolCall>;
}

function call(
  slug: string,
  given: ToolCall['arguments'],
  { config, userId = 'jane', call }: Told = {},
): ToolCall {
  const session = sampleSession({ ...config, userId }, projectId);
  const caller = {
    projectId,
    userId,
    session,
    client: 'test 1.0',
    requestId: 'req_1',
    traceId: 'a'.repeat(32),
  };
  return { slug, arguments: given, caller, ...call };
}

async function lastEntry() {
  const { entries } = await journal.list(projectId, { limit: 1 });
  return journal.find(projectId, entries[0]?.id ?? '');
}

function failureOf(outcome: ToolOutcome) {
  if (outcome.successful) throw new Error('expected a failure');
  return outcome.error;
}

it('runs a reading tool with its defaults, and journals it', async () => {
  provider.behave(json(200, { id: '7', text: 'hello', more: 'not declared' }));
  const outcome = await execute(call('notes_get_note', { noteId: '7' }));
  expect(outcome).toMatchObject({ successful: true, data: { id: '7', text: 'hello' } });
  expect(outcome.successful && outcome.data).not.toHaveProperty('more');
  expect(provider.received[0]?.url).toBe('/v1/notes/7?limit=25');
  expect(await lastEntry()).toMatchObject({
    id: outcome.logId,
    userId: 'jane',
    sessionId: 'trs_sample',
    client: 'test 1.0',
    requestId: 'req_1',
    tool: 'NOTES_GET_NOTE',
    toolkit: 'notes',
    connectionId: expect.stringMatching(/^ca_/),
    policyDecision: 'allow',
    policyRule: 'unrestricted',
    outcome: 'ok',
    providerStatus: 200,
    arguments: { noteId: '7' },
    answer: { id: '7', text: 'hello' },
  });
});

it('carries out a write step by step, a later one with the answer to an earlier one', async () => {
  provider.behave(json(200, {}), json(201, { id: '9', text: 'hello' }), json(204, null));
  const outcome = await execute(call('NOTES_ADD_NOTE', { text: 'hello', tag: 'urgent' }));
  expect(outcome).toMatchObject({ successful: true, data: { id: '9', tagged: true } });
  expect(provider.received.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
    'GET /v1/me ',
    'POST /v1/notes {"text":"hello"}',
    'PUT /v1/notes/9/tag {"tag":"urgent"}',
  ]);
});

it('has the intent in the journal before anything leaves', async () => {
  const outcomes: unknown[] = [];
  provider.behave(async (received, response) => {
    outcomes.push((await lastEntry())?.outcome);
    json(200, { id: '7', text: '' })(received, response);
  });
  await execute(call('NOTES_GET_NOTE', { noteId: '7' }));
  expect(outcomes).toEqual(['pending']);
});

it('sends nothing when the journal cannot be written, and says so', async () => {
  const failing: Journal = { ...journal, recordIntent: () => Promise.reject(new Error('disk full')) };
  const outcome = await createExecution({ ...parts, journal: failing })(
    call('NOTES_ADD_NOTE', { text: 'x' }),
  );
  expect(outcome).toMatchObject({ successful: false, logId: '', error: { code: 'internal' } });
  expect(failureOf(outcome).message).toContain('nothing was sent');
  expect(provider.received).toEqual([]);
});

it('gives the answer even when its outcome cannot be journalled', async () => {
  const failing: Journal = { ...journal, recordOutcome: () => Promise.reject(new Error('disk full')) };
  provider.behave(json(200, { id: '7', text: 'hello' }));
  const outcome = await createExecution({ ...parts, journal: failing })(
    call('NOTES_GET_NOTE', { noteId: '7' }),
  );
  expect(outcome).toMatchObject({ successful: true, data: { text: 'hello' } });
  expect(logged[0]?.message).toContain('could not be written into the journal');
});

it.each([
  [
    'an unknown tool',
    call('NOTES_GET_NOTES', {}),
    'not_found',
    /There is no tool NOTES_GET_NOTES\. Closest: NOTES_GET_NOTE/,
    'unknown_tool',
  ],
  [
    'a tool that the session may not use, before its arguments are looked at',
    call('NOTES_GET_NOTE', { wrong: 1 }, { config: { toolkits: { enabled: ['slack'] } } }),
    'refused',
    /\[Session Restriction\] Toolkit 'notes' is not allowed/,
    'toolkits',
  ],
  [
    'wrong arguments',
    call('NOTES_GET_NOTE', { note_id: '7' }),
    'invalid_input',
    /There is no field "note_id": did you mean "noteId"\?/,
    'unrestricted',
  ],
  [
    'a user without a connection',
    call('NOTES_GET_NOTE', { noteId: '7' }, { userId: 'sam' }),
    'not_connected',
    /Call COMPOSIO_MANAGE_CONNECTIONS/,
    'unrestricted',
  ],
  [
    'an account that is not there',
    call('NOTES_GET_NOTE', { noteId: '7' }, { call: { account: 'work' } }),
    'not_found',
    /No Notes account "work"/,
    'unrestricted',
  ],
])('refuses %s, sends nothing, and journals it', async (_what, made, code, message, policyRule) => {
  const outcome = await execute({ ...made, caller: { ...made.caller, projectId } });
  expect(failureOf(outcome)).toMatchObject({ code, message: expect.stringMatching(message) });
  expect(await lastEntry()).toMatchObject({
    id: outcome.logId,
    outcome: 'refused',
    errorCode: code,
    policyRule,
    policyDecision: code === 'refused' || policyRule === 'unknown_tool' ? 'deny' : 'allow',
    arguments: made.arguments,
    answer: { error: { code } },
  });
  expect(provider.received).toEqual([]);
});

it('suggests only tools that the session may use', async () => {
  const config = { tools: { notes: { disabled: ['NOTES_GET_NOTE'] } } };
  const closestTo = async (slug: string) =>
    failureOf(await execute(call(slug, {}, { config }))).candidates?.map(({ id }) => id);
  expect(await closestTo('NOTES_DELETE_NOTES')).toEqual([
    'NOTES_DELETE_NOTE',
    'NOTES_ADD_NOTE',
    'NOTES_BREAK',
  ]);
  expect(await closestTo('NOTES_GET_NOTES')).toEqual([]);
});

it('passes the words of the provider on, with its status in the journal', async () => {
  provider.behave(json(404, {}));
  const outcome = await execute(call('NOTES_GET_NOTE', { noteId: '9' }));
  expect(failureOf(outcome)).toMatchObject({ code: 'not_found', providerStatus: 404 });
  expect(await lastEntry()).toMatchObject({ outcome: 'error', errorCode: 'not_found', providerStatus: 404 });
});

it('calls a write unknown whose answer was lost, sends it once, and journals it so', async () => {
  provider.behave(json(200, {}), reset);
  const outcome = await execute(call('NOTES_ADD_NOTE', { text: 'hello' }));
  expect(failureOf(outcome)).toMatchObject({ code: 'outcome_unknown' });
  expect(await lastEntry()).toMatchObject({ outcome: 'unknown', errorCode: 'outcome_unknown' });
  expect(provider.received.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

it('says what was done when a later step fails', async () => {
  provider.behave(json(200, {}), json(201, { id: '9', text: 'hello' }), json(404, {}));
  const { code, message } = failureOf(await execute(call('NOTES_ADD_NOTE', { text: 'hello', tag: 'x' })));
  expect(code).toBe('not_found');
  expect(message).toBe(
    'Only a part was done. Done: Add the note. Not done: Tag the note, because: There is no such note. ' +
      'Send the id of one that exists. Do only the rest.',
  );
});

it('plans anew, once, when somebody changed the thing meanwhile, keeps the newer plan, and explains a second conflict', async () => {
  const taken = json(409, { message: 'taken' });
  provider.behave(json(200, {}), taken, json(201, { id: '9', text: 'hello (2)' }));
  const outcome = await execute(call('NOTES_ADD_NOTE', { text: 'hello', tag: 'urgent' }));
  expect(outcome).toMatchObject({ successful: true, data: { id: '9', tagged: false } });
  expect(await lastEntry()).toMatchObject({ outcome: 'ok', plan: { before: { beside: true } } });
  provider.behave(json(200, {}), taken, taken);
  const again = failureOf(await execute(call('NOTES_ADD_NOTE', { text: 'hello' })));
  const message = 'Sam Lee added “hello” and the one beside it.';
  expect(again).toMatchObject({ code: 'conflict', message, providerStatus: 409 });
  expect(provider.received).toHaveLength(6);
});

it('does not turn a write into an error whose answer it does not understand', async () => {
  provider.behave(json(200, {}), json(201, { unexpected: true }));
  const outcome = await execute(call('NOTES_ADD_NOTE', { text: 'hello' }));
  expect(outcome).toMatchObject({
    successful: true,
    data: { done: 'Add the note "hello"', provider_answers: [{ unexpected: true }] },
  });
  expect(await lastEntry()).toMatchObject({ outcome: 'ok' });
  expect(logged.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('could not be put together'),
  );
});

it('answers an unforeseen failure in one plain sentence, and logs its insides', async () => {
  const outcome = await execute(call('NOTES_BREAK', { noteId: '7' }));
  const { code, message } = failureOf(outcome);
  expect(code).toBe('internal');
  expect(message).toMatch(/^NOTES_BREAK failed inside the router/);
  expect(message).not.toMatch(/undefined|secret|\.ts/);
  expect(logged).toMatchObject([{ values: { err: expect.any(TypeError), tool: 'NOTES_BREAK' } }]);
  expect(await lastEntry()).toMatchObject({ outcome: 'error', errorCode: 'internal' });
});

it('ends a call that takes too long, and one that the caller gives up', async () => {
  const hurried = createExecution({ ...parts, deadlineMilliseconds: 50 });
  expect(failureOf(await hurried(call('OPENCLOCK_WAIT', {})))).toMatchObject({
    code: 'provider_unavailable',
    message: expect.stringContaining('stopped after 1 s'),
  });
  provider.behave(silence);
  const controller = new AbortController();
  const reading = execute(call('NOTES_GET_NOTE', { noteId: '7' }, { call: { signal: controller.signal } }));
  await expect.poll(() => provider.received.length).toBe(1);
  controller.abort();
  expect(failureOf(await reading)).toMatchObject({ code: 'cancelled' });
});

it('passes progress on', async () => {
  const seen: unknown[] = [];
  provider.behave(json(200, { id: '7', text: '' }));
  const onProgress = (progress: unknown) => void seen.push(progress);
  await execute(call('NOTES_GET_NOTE', { noteId: '7' }, { call: { onProgress } }));
  expect(seen).toEqual([{ message: 'Reading the note' }]);
});

it('runs a tool that needs no account for anyone', async () => {
  const outcome = await execute(call('OPENCLOCK_GET_TIME', {}, { userId: 'sam' }));
  expect(outcome).toMatchObject({ successful: true, data: { time: expect.stringMatching(/^20/) } });
  expect(await lastEntry()).not.toHaveProperty('connectionId');
});

it('answers in the form that the arguments ask for, else in that of the way in, and keeps the full one', async () => {
  provider.behave(json(200, { id: '7', text: '', more: 'not declared' }));
  const full = { id: '7', text: '' };
  const note = { noteId: '7' };
  const outcomes = [
    await execute(call('NOTES_GET_NOTE', note)),
    await execute(call('NOTES_GET_NOTE', note, { call: { format: 'compact' } })),
    await execute(call('NOTES_GET_NOTE', { ...note, format: 'full' }, { call: { format: 'compact' } })),
    await execute(call('NOTES_GET_NOTE', { ...note, format: 'raw' })),
  ];
  expect(outcomes.map((outcome) => outcome.successful && outcome.data)).toEqual([
    full,
    { id: '7' },
    full,
    { responses: [{ request: 'GET /notes/7', status: 200, body: { ...full, more: 'not declared' } }] },
  ]);
  expect(await lastEntry()).toMatchObject({ arguments: { ...note, format: 'raw' }, answer: full });
});

it('refuses a form of answer that there is none of, before anything is sent', async () => {
  const error = failureOf(await execute(call('NOTES_GET_NOTE', { noteId: '7', format: 'short' })));
  expect(error).toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('compact, full, raw'),
  });
  expect(provider.received).toEqual([]);
});
