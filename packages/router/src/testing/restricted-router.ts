import { readSiteState } from '@tributary/confluence-site/testing';
import { z } from 'zod';
import { confluenceRouter } from './confluence-router.ts';
import { apiKeyOf } from './running-router.ts';

const list = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) });
const pages = z.looseObject({ results: z.array(z.looseObject({ id: z.string() })) });
const tokenBody = z.looseObject({ token: z.string() });
const multi = 'COMPOSIO_MULTI_EXECUTE_TOOL';

/** A router before a local site with one account, that of its administrator `ada`, which may be used as is said here. */
export async function restrictedRouter(restriction: object) {
  const world = await confluenceRouter();
  const { router, site } = world;
  const { body } = await router.request('GET', '/api/v3.1/connected_accounts?user_ids=ada');
  const account = list.parse(body).items[0]?.id ?? '';
  const set = (change: object) => router.request('PATCH', `/api/v3.1/connected_accounts/${account}`, change);
  const { status } = await set(restriction);
  if (status !== 200) throw new Error('The account was not restricted');
  return {
    ...world,
    account,
    set,
    /** All of the site that a call could have changed. */
    state: () => readSiteState(site.url),
    async pageId(title: string): Promise<string> {
      const authorization = `Basic ${Buffer.from('admin@example.com:local-admin-token').toString('base64')}`;
      const answer = await fetch(`${site.url}/wiki/api/v2/pages?title=${encodeURIComponent(title)}`, {
        headers: { authorization },
      });
      return pages.parse(await answer.json()).results[0]?.id ?? '';
    },
  };
}

export type RestrictedRouter = Awaited<ReturnType<typeof restrictedRouter>>;

/** Every way to call a tool with the account; whoever finds another adds it here. */
export async function everyWay({ router, account }: RestrictedRouter, options: object = {}) {
  const session = await router.createSession({
    user_id: 'ada',
    toolkits: { enable: ['confluence'] },
    preload: { tools: 'all' },
    ...options,
  });
  const path = `/api/v3.1/tool_router/session/${session.session_id}`;
  const { token } = tokenBody.parse((await router.request('POST', `${path}/tokens`, {})).body);
  const post = async (where: string, body: object, key?: string) =>
    JSON.stringify((await router.request('POST', where, body, key ? apiKeyOf(key) : undefined)).body);
  const overMcp = async (name: string, given: object) => {
    const response = await fetch(session.mcp.url, {
      method: 'POST',
      headers: {
        ...apiKeyOf(token),
        accept: 'application/json, text/event-stream',
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name, arguments: given },
      }),
    });
    return await response.text();
  };
  const ways = (slug: string, given: object): Readonly<Record<string, () => Promise<string>>> => {
    const items = { tools: [{ tool_slug: slug, arguments: given }] };
    const call = { tool_slug: slug, arguments: given };
    return {
      'MCP directly': () => overMcp(slug, given),
      'MCP, in a batch': () => overMcp(multi, items),
      execute: () => post(`${path}/execute`, call),
      'execute, of the account by name': () => post(`${path}/execute`, { ...call, account }),
      'execute, of a batch': () => post(`${path}/execute`, { tool_slug: multi, arguments: items }),
      'execute, as a trial': () => post(`${path}/execute`, { ...call, dry_run: true }),
      'execute, with an approval': () => post(`${path}/execute`, { ...call, approval_id: 'apr_1' }),
      'execute_meta, in a batch': () => post(`${path}/execute_meta`, { slug: multi, arguments: items }),
      'execute_meta, in a batch, as a trial': () =>
        post(`${path}/execute_meta`, { slug: multi, arguments: { ...items, dry_run: true } }),
      'tools/execute': () => post(`/api/v3.1/tools/execute/${slug}`, { user_id: 'ada', arguments: given }),
      'tools/execute, of the account': () =>
        post(`/api/v3.1/tools/execute/${slug}`, {
          user_id: 'ada',
          connected_account_id: account,
          arguments: given,
        }),
      'tools/execute with the token': () =>
        post(`/api/v3/tools/execute/${slug}`, { arguments: given }, token),
    };
  };
  const proxies = (request: object): Readonly<Record<string, () => Promise<string>>> => ({
    proxy_execute: () => post(`${path}/proxy_execute`, { toolkit_slug: 'confluence', ...request }),
    'tools/execute/proxy': () =>
      post('/api/v3.1/tools/execute/proxy', { connected_account_id: account, ...request }),
  });
  return { ...session, path, post, overMcp, ways, proxies };
}
