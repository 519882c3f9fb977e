import { homedir } from 'node:os';
import { createSite } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { notes } from '../notes-toolkit.ts';
import { oneOfEach } from '../one-of-each.ts';
import { apiKey, runningRouter } from '../running-router.ts';
import { temporaryFolder } from '../temporary-store.ts';
import type { FuzzTarget } from './fuzz-request.ts';
import { operationsOf } from './operations.ts';

const toolList = z.looseObject({
  items: z.array(z.looseObject({ slug: z.string(), input_parameters: z.json() })),
});
const page = z.looseObject({ data: z.looseObject({ id: z.string(), spaceId: z.string() }) });
const siteToken = 'local-admin-token';
/** What is known is `jane`'s, again in each round; requests name `sam`, whom one of them may erase with all that he has. */
const users = ['jane', 'sam'];

/** A router with the notes and with Confluence before a local site, and what requests to it can name. */
export async function fuzzedRouter() {
  const dataFolder = await temporaryFolder();
  const site = await createSite({ port: 0 });
  onTestFinished(() => site.close());
  const router = await runningRouter({
    dataFolder,
    toolkits: [notes, confluence],
    limits: { project: 'off', user: 'off', connection: 'off' },
    moreConnections: users.map((userId) => ({
      userId,
      toolkit: 'confluence',
      scheme: 'confluence_api_key',
      values: { subdomain: site.url, generic_id: 'admin@example.com', generic_api_key: siteToken },
      allowPrivateAddress: true,
    })),
  });
  const { request } = router;
  const operations = operationsOf((await request('GET', '/openapi.json', undefined, {})).body);
  const own = await request('GET', '/api/v3.1/tools?limit=1000');
  let made = 0;

  async function prepare(): Promise<FuzzTarget> {
    const ids = await oneOfEach(router, { key: apiKey });
    const session = `/api/v3.1/tool_router/session/${ids.session}`;
    made += 1;
    const given = { title: `Known ${made}`, spaceId: 'MKT', body: 'Words.' };
    const created = await request('POST', `${session}/execute`, {
      tool_slug: 'CONFLUENCE_CREATE_PAGE',
      arguments: given,
    });
    const { id: pageId, spaceId } = page.parse(created.body).data;
    const meta = await request('GET', `${session}/tools`);
    const tools = [own.body, meta.body].flatMap((body) => toolList.parse(body).items);
    const accounts = [ids.account];
    const spaces = [spaceId, 'MKT', 'Marketing'];
    const pages = [pageId, 'Known 1', 'Q3 Planning'];
    return {
      operations,
      apiKey,
      tokenSecret: ids.tokenSecret,
      tools: tools.map(({ slug, input_parameters: input }) => ({ slug, input })),
      known: {
        session_id: [ids.session],
        token_id: [ids.token],
        log_id: [ids.log],
        'logs.id': [ids.log],
        approval_id: [ids.approval],
        'auth_configs.nanoid': [ids.authConfig],
        auth_config_id: [ids.authConfig],
        'connected_accounts.nanoid': accounts,
        connected_account_id: accounts,
        account: accounts,
        user_id: ['sam'],
        entity_id: ['sam'],
        toolkit: ['notes', 'confluence'],
        toolkit_slug: ['notes', 'confluence'],
        slug: ['notes', 'confluence', 'COMPOSIO_SEARCH_TOOLS'],
        tool_slug: ['NOTES_GET_NOTE', 'CONFLUENCE_GET_PAGE_BY_ID'],
        endpoint: ['/notes/1', `/wiki/api/v2/pages/${pageId}`, `${site.url}/wiki/api/v2/spaces`],
        version: ['latest', '20261122_00'],
        noteId: ['1'],
        id: pages,
        pageId: pages,
        spaceId: spaces,
        space: spaces,
        cql: ['type = page', `id = ${pageId} or title ~ "plan"`],
        use_case: ['delete a page', 'note down "call Sam"'],
      },
    };
  }
  return {
    ...router,
    prepare,
    /** What no answer may show. */
    hidden: [dataFolder, process.cwd(), `${homedir()}/`, siteToken, 'jane-token', apiKey],
  };
}
