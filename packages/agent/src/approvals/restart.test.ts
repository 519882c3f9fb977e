import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseModel } from '../model/choose-model.ts';
import { type RouterWithSite, scriptedModel, startRouterWithSite } from '../testing/router-with-site.ts';
import type { Turn } from '../testing/scripted-model-server.ts';
import type { Approver } from './approval.ts';

let router: RouterWithSite;

beforeAll(async () => {
  router = await startRouterWithSite();
});

afterAll(() => router.close());

const execute = (tool_slug: string, input: object): Turn => ({
  call: [
    {
      tool: 'COMPOSIO_MULTI_EXECUTE_TOOL',
      arguments: { tools: [{ tool_slug, arguments: input }], sync_response_to_workbench: false },
    },
  ],
});

/** A person at whose screen the question still stands when the program is gone. */
function standing(): { readonly approver: Approver; readonly asked: Promise<string> } {
  const { promise, resolve } = Promise.withResolvers<string>();
  const approver: Approver = (request) => {
    resolve(request.id);
    return new Promise(() => {});
  };
  return { approver, asked: promise };
}

const unexpected: Approver = (request) => {
  throw new Error(`Asked again: ${request.summary}`);
};

describe.each([
  ['the planner', async () => chooseModel({}), async () => chooseModel({})],
  [
    'a language model',
    () => scriptedModel([execute('CONFLUENCE_DELETE_PAGE', { id: 'Left over' })]),
    () => scriptedModel([execute('CONFLUENCE_DELETE_PAGE', { id: 'Left over' }), { say: 'Deleted.' }]),
  ],
])('a question that stands when the program is gone, with %s', (name, before, after) => {
  it('is answered from elsewhere, and the call runs once when the person says to go on', async () => {
    const thread = `restart ${name}`;
    const title = 'Left over';
    await router.makePage(title);
    const first = await router.agentWith(await before());
    const { approver, asked } = standing();
    const stop = new AbortController();
    void first.ask(`delete the page ${title}`, { thread, onApproval: approver, signal: stop.signal });
    const id = await asked;
    await router.post(`/approvals/${id}/approve`, { by: 'a colleague' });
    const second = await router.agentWith(await after());
    const answer = await second.ask('go on', { thread, onApproval: unexpected });
    expect(answer.steps.slice(-1)).toMatchObject([{ tool: 'CONFLUENCE_DELETE_PAGE', successful: true }]);
    expect(await router.hasPage(title)).toBe(false);
    expect(await router.post(`/approvals/${id}/approve`, {})).toMatchObject({ error: { status: 409 } });
    stop.abort();
  });
});

it('asks anew for other arguments than were agreed to', async () => {
  for (const title of ['One', 'Two']) {
    await router.makePage(title);
  }
  const thread = 'other arguments';
  const model = await scriptedModel([
    execute('CONFLUENCE_DELETE_PAGE', { id: 'One' }),
    { say: 'Waits.' },
    execute('CONFLUENCE_DELETE_PAGE', { id: 'Two' }),
    { say: 'Waits.' },
  ]);
  const agent = await router.agentWith(model);
  const ids: string[] = [];
  const onApproval: Approver = async ({ id }) => void ids.push(id);
  await agent.ask('delete One', { thread, onApproval });
  await router.post(`/approvals/${ids[0]}/approve`, {});
  await agent.ask('go on', { thread, onApproval });
  expect(ids).toHaveLength(2);
  expect([await router.hasPage('One'), await router.hasPage('Two')]).toEqual([true, true]);
});

it('goes on with the rest of a batch in which some calls waited', async () => {
  const agent = await router.agentWith(chooseModel({}));
  const thread = 'rest';
  await agent.ask('create a page called Rest one in the marketing space', { thread });
  const ids: string[] = [];
  const onApproval: Approver = async ({ id }) => void ids.push(id);
  const request = 'delete the page Rest one and then create a page called Rest two in the marketing space';
  await agent.ask(request, { thread, onApproval });
  expect(ids).toHaveLength(1);
  await router.post(`/approvals/${ids[0]}/approve`, {});
  const { steps } = await agent.ask('go on', { thread, onApproval: unexpected });
  const written = steps.filter(({ tool }) => /_(?:CREATE|DELETE)_/.test(tool));
  expect(written.map(({ tool, successful }) => [tool, successful])).toEqual([
    ['CONFLUENCE_DELETE_PAGE', true],
    ['CONFLUENCE_CREATE_PAGE', true],
  ]);
});
