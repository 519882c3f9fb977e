import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type RouterBeforeSite, startRouterBeforeSite } from '@tributary/router/testing/router-before-site';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { run } from '../../run.ts';
import { neverStopped } from '../../testing/never-stopped.ts';
import { approvalLines } from './approval-lines.ts';

let world: RouterBeforeSite;
let session: string;
beforeAll(async () => {
  world = await startRouterBeforeSite({ userId: 'jane', account: 'jane' });
  const made = await post('', { user_id: 'jane', approvals: { default: 'ask' } });
  session = z.object({ session_id: z.string() }).parse(made).session_id;
});
afterAll(async () => {
  await world.close();
});

async function post(path: string, body: object): Promise<unknown> {
  const headers = { 'x-api-key': world.apiKey, 'content-type': 'application/json' };
  const address = `${world.url}/api/v3.1/tool_router/session${path}`;
  return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}

const page = (title: string) => ({ spaceId: 'MKT', title, body: 'First draft.' });

const execute = (title: string) =>
  post(`/${session}/execute`, { tool_slug: 'CONFLUENCE_CREATE_PAGE', arguments: page(title) });

/** Has the creation of a page asked for; gives the id of the question. */
async function asked(title: string): Promise<string> {
  const required = z.object({ approval_required: z.object({ approval_id: z.string() }) });
  const { data } = z.object({ data: required }).parse(await execute(title));
  return data.approval_required.approval_id;
}

async function approvals(...words: string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const told = Promise.all([text(output), text(errors)]);
  const status = await run({
    arguments: ['approvals', ...words],
    variables: { TRIBUTARY_URL: world.url, TRIBUTARY_API_KEY: world.apiKey },
    folder: world.folder,
    terminal: { input: new PassThrough().end(), output, errors },
    watchForStop: neverStopped,
  });
  output.end();
  errors.end();
  const [said, warned] = await told;
  return { status, output: said, errors: warned };
}

it('lists what waits, shows what it would change, and lets it run once', async () => {
  expect((await approvals()).output).toBe('Nothing waits for an approval.\n');
  const id = await asked('Plan');
  const list = await approvals();
  expect(list.output).toContain(`${id}  pending  Create`);
  expect(list.output).toContain('(CONFLUENCE_CREATE_PAGE), for jane, until 2');
  const shown = await approvals('show', id);
  expect(shown.output).toContain('First draft.');
  expect(shown.output).toContain('covers: this one call');
  expect((await approvals('approve', id, '--by', 'sam')).output).toContain(`${id} is approved`);
  expect(await execute('Plan')).toMatchObject({ successful: true });
  const used = JSON.parse((await approvals('show', id, '--json')).output);
  expect(used).toMatchObject({ status: 'used', decided_by: 'sam' });
  const again = await approvals('approve', id);
  expect(again).toMatchObject({ status: 1, output: '' });
  expect(again.errors).toContain(`The approval ${id} is used already`);
});

it('denies with a reason, which it wants to be told', async () => {
  const id = await asked('Another');
  expect(await approvals('deny', id)).toMatchObject({ status: 2, output: '' });
  const denied = await approvals('deny', id, '--reason', 'Not this week.', '--json');
  const { decided_by, ...decision } = JSON.parse(denied.output);
  expect(decision).toMatchObject({ status: 'denied', reason: 'Not this week.' });
  expect(decided_by).toMatch(/ at the terminal$/);
  const listed = JSON.parse((await approvals('--status', 'denied', '--json')).output);
  expect(listed).toMatchObject([{ approval_id: id, tool: 'CONFLUENCE_CREATE_PAGE' }]);
  expect(JSON.stringify(await execute('Another'))).not.toContain('"successful":true');
});

it('agrees to all calls of the tool in the session where that is said', async () => {
  const id = await asked('First');
  const { output } = await approvals('approve', id, '--whole-session');
  expect(output).toContain('all calls of the tool in that session may run');
  expect(await execute('Second')).toMatchObject({ successful: true });
});

it('says which approval there is not, and which state', async () => {
  expect(await approvals('show', 'apr_1')).toMatchObject({
    status: 1,
    errors: expect.stringContaining('There is no approval apr_1'),
  });
  expect(await approvals('--status', 'open')).toMatchObject({ status: 2 });
});

it('lets nothing steer the terminal', () => {
  const lines = approvalLines({
    approval_id: 'apr_1',
    tool: 'X_Y',
    summary: '\u001B[2J',
    difference: [{ what: 'a', difference: '\u001B[2J' }],
    arguments: {},
    user_id: 'jane',
    session_id: 'trs_1',
    status: 'denied',
    scope: 'call',
    created_at: '',
    expires_at: '',
    reason: '\u001B[2J',
  });
  expect(lines.join('')).not.toContain('\u001B');
});
