import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createSite } from '@tributary/confluence-site';
import { startRouterFor } from '@tributary/router/testing/router-before-site';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createAgent } from './agent.ts';
import { chooseModel } from './model/choose-model.ts';
import { startServer } from './testing/http-server.ts';

const apiKey = 'ak_of_the_test';

interface SiteRequest {
  readonly what: string;
  readonly isWrite: boolean;
  readonly at: number;
}

/** A local site behind a door that notes who comes when. */
async function watchedSite() {
  const site = await createSite({ port: 0 });
  const requests: SiteRequest[] = [];
  const door = await startServer((request, response) => {
    const { method = 'GET', url = '/' } = request;
    requests.push({ what: `${method} ${url}`, isWrite: method !== 'GET', at: Date.now() });
    const headers = new Headers();
    for (const name of ['authorization', 'content-type', 'accept', 'x-atlassian-token']) {
      const value = request.headers[name];
      if (value !== undefined) headers.set(name, String(value));
    }
    void buffer(request)
      .then((body) => fetch(`${site.url}${url}`, { method, headers, body: method === 'GET' ? null : body }))
      .then(async (answer) => {
        const type = answer.headers.get('content-type') ?? 'application/json';
        response.writeHead(answer.status, { 'content-type': type });
        response.end(Buffer.from(await answer.arrayBuffer()));
      });
  });
  onTestFinished(async () => {
    await door.close();
    await site.close();
  });
  return { url: door.url, requests };
}

async function agentAt(siteUrl: string) {
  const router = await startRouterFor(siteUrl);
  const threads = { file: join(router.folder, 'threads.db') };
  const agent = await createAgent({
    baseUrl: router.url,
    apiKey: router.apiKey,
    userId: 'default',
    model: chooseModel({}),
    threads,
  });
  onTestFinished(async () => {
    await agent.close();
    await router.close();
  });
  return { agent, router };
}

const page = z.object({ logs: z.array(z.looseObject({ id: z.string() })) });
const entry = z.looseObject({
  metadata: z.looseObject({ tool_slug: z.string(), session_id: z.string().optional() }),
  timings: z.object({ start_time: z.number(), end_time: z.number() }),
});

/** Every call in the journal, the first first. */
async function readJournal(url: string) {
  const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' };
  const path = `${url}/api/v3.1/logs/tool_execution`;
  const listed = await fetch(path, { method: 'POST', headers, body: JSON.stringify({ limit: 100 }) });
  const { logs } = page.parse(await listed.json());
  const read = async (id: string) => entry.parse(await (await fetch(`${path}/${id}`, { headers })).json());
  return await Promise.all(logs.toReversed().map(({ id }) => read(id)));
}

const conversation = [
  'who am I?',
  'create a page called Launch in the Marketing space with the text We ship on Friday.',
  'add the labels urgent and launch to it',
  'what labels does it have?',
  'rename it to Launch plan',
  'comment “Well done” on the page Q3 Planning',
  'list the pages in the Marketing space',
  'find pages about planning',
  'publish a blog post called News in the Marketing space with the text We ship.',
  'create a page called Notes under the page Launch plan with the text Nothing yet.',
  'undo that',
  'delete the page Launch plan',
  'delete the page No such page at all',
  'what can you do?',
  'undo everything from this conversation',
];

it('runs nothing that the journal of its session does not have, and reaches the site by nothing else', async () => {
  const site = await watchedSite();
  const { agent, router } = await agentAt(site.url);
  site.requests.length = 0;
  const steps: string[] = [];
  for (const line of conversation) {
    const answer = await agent.ask(line, {
      thread: 't',
      onApproval: async () => ({ verdict: 'approve', scope: 'call', by: 'in a test' }),
    });
    steps.push(...answer.steps.map(({ tool }) => tool));
  }
  const journal = await readJournal(router.url);

  // What the person was shown, and what the router wrote down: the calls that first waited are there twice.
  const written = journal.map(({ metadata }) => metadata.tool_slug);
  expect(steps.length).toBeGreaterThan(15);
  expect(withoutWaiting(written)).toEqual(steps.toSorted());
  const sessions = new Set(journal.map(({ metadata }) => metadata.session_id));
  expect([...sessions]).toEqual([expect.stringMatching(/^trs_/)]);

  // The other way: every request that came to the site came while a call of the journal ran.
  const outside = site.requests.filter(
    ({ at }) => !journal.some(({ timings }) => timings.start_time <= at && at <= timings.end_time),
  );
  expect(outside).toEqual([]);
  expect(site.requests.filter(({ isWrite }) => isWrite).length).toBeGreaterThan(8);

  function withoutWaiting(slugs: readonly string[]): readonly string[] {
    const waited = journal.filter(({ metadata }) => metadata.error_code === 'approval_required');
    const left = [...slugs];
    for (const { metadata } of waited) left.splice(left.indexOf(metadata.tool_slug), 1);
    return left.toSorted();
  }
});
