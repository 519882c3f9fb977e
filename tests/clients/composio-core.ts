import { expect, inject, it } from 'vitest';
import { findSpace, foundSpace } from './sample-calls.ts';

const { url, apiKey } = inject('router');

/** How every version is told to use the router. Nothing else differs from the hosted service. */
export const coreOptions = { apiKey, baseURL: url, allowTracking: false, disableVersionCheck: true };

interface CoreSession {
  readonly sessionId: string;
  tools(): Promise<unknown>;
  execute(slug: string, given: Record<string, unknown>): Promise<object>;
  search(asked: { query: string }): Promise<object>;
  toolkits(): Promise<object>;
  proxyExecute(request: { toolkit: string; endpoint: string; method: 'GET' }): Promise<object>;
  update(config: { tools: { confluence: { disable: string[] } } }): Promise<unknown>;
}

interface AccountOptions {
  readonly config: {
    readonly authScheme: 'API_KEY';
    readonly val: {
      readonly status: 'ACTIVE';
      readonly subdomain: string;
      readonly generic_id: string;
      readonly generic_api_key: string;
    };
  };
}

/** What the versions of `@composio/core` have in common, so that one text tests them all. */
interface CoreClient {
  create(userId: string, config: { toolkits: string[] }): Promise<CoreSession>;
  use(sessionId: string): Promise<CoreSession>;
  readonly tools: {
    get(userId: string, filters: { toolkits: string[]; limit: number }): Promise<readonly object[]>;
    getRawComposioTools(filters: { tools: string[] }): Promise<readonly object[]>;
    execute(slug: string, call: ToolCall): Promise<object>;
  };
  readonly authConfigs: {
    create(toolkit: string, options: AuthConfigOptions): Promise<{ id: string }>;
    list(query: { toolkit: string }): Promise<{ items: readonly { id: string }[] }>;
    get(id: string): Promise<{ name: string; status?: string | undefined }>;
    update(id: string, changes: { type: 'custom'; credentials: Record<string, string> }): Promise<unknown>;
    enable(id: string): Promise<unknown>;
    disable(id: string): Promise<unknown>;
    delete(id: string): Promise<unknown>;
  };
  readonly connectedAccounts: {
    initiate(userId: string, authConfigId: string, options: AccountOptions): Promise<{ id: string }>;
    list(query: { userIds: string[] }): Promise<{ items: readonly { id: string }[] }>;
    get(id: string): Promise<{ status: string; toolkit: object }>;
    enable(id: string): Promise<unknown>;
    disable(id: string): Promise<unknown>;
    delete(id: string): Promise<unknown>;
  };
}

interface ToolCall {
  readonly userId: string;
  readonly arguments: Record<string, unknown>;
  readonly version: string;
}

interface AuthConfigOptions {
  readonly type: 'use_custom_auth';
  readonly name: string;
  readonly authScheme: 'API_KEY';
  readonly credentials: Record<string, string>;
}

const { slug: findSpaces, arguments: marketing } = findSpace;

/** Tests everything that programs use of `@composio/core`, but for what only some versions have. */
export function testCore(composio: CoreClient, version: string): void {
  it('makes a session, finds it again and changes it', async () => {
    const { sessionId } = await composio.create('jane', { toolkits: ['confluence'] });
    const session = await composio.use(sessionId);
    expect(session.sessionId).toBe(sessionId);
    await session.update({ tools: { confluence: { disable: [findSpaces] } } });
    expect(await session.execute(findSpaces, marketing)).toMatchObject({
      error: expect.stringContaining('[Session Restriction]'),
    });
  });

  it('lists, finds and runs the tools of a session, and says which toolkits are connected', async () => {
    const session = await composio.create('jane', { toolkits: ['confluence'] });
    expect(await session.tools()).toContainEqual(
      expect.objectContaining({
        type: 'function',
        function: expect.objectContaining({ name: 'COMPOSIO_SEARCH_TOOLS' }),
      }),
    );
    expect(await session.search({ query: 'list all spaces in Confluence' })).toMatchObject({
      success: true,
      results: [{ primaryToolSlugs: expect.arrayContaining([findSpaces]) }],
    });
    expect(await session.execute(findSpaces, marketing)).toMatchObject({
      data: foundSpace,
      error: null,
      logId: expect.stringMatching(/^log_/),
    });
    expect(await session.toolkits()).toMatchObject({
      items: [{ slug: 'confluence', connection: { isActive: true } }],
    });
  });

  it('sends a request of its own with the account of the session', async () => {
    const session = await composio.create('jane', { toolkits: ['confluence'] });
    const request = {
      toolkit: 'confluence',
      endpoint: '/wiki/api/v2/spaces?keys=MKT',
      method: 'GET',
    } as const;
    expect(await session.proxyExecute(request)).toMatchObject({ status: 200, data: foundSpace });
  });

  it('lists tools and runs one without a session', async () => {
    const tools = await composio.tools.get('jane', { toolkits: ['confluence'], limit: 3 });
    expect(tools).toHaveLength(3);
    expect(tools[0]).toMatchObject({ type: 'function', function: { parameters: { type: 'object' } } });
    const [raw] = await composio.tools.getRawComposioTools({ tools: [findSpaces] });
    expect(raw).toMatchObject({ slug: findSpaces, toolkit: { slug: 'confluence' } });
    const call = { userId: 'jane', arguments: marketing, version: String(Object(raw).version) };
    expect(await composio.tools.execute(findSpaces, call)).toMatchObject({
      data: foundSpace,
      error: null,
      successful: true,
    });
  });

  it('makes an auth config and an account, changes them and deletes them', async () => {
    const { authConfigs, connectedAccounts } = composio;
    const userId = `user of ${version}`;
    const { id } = await authConfigs.create('confluence', {
      type: 'use_custom_auth',
      name: version,
      authScheme: 'API_KEY',
      credentials: {},
    });
    expect((await authConfigs.list({ toolkit: 'confluence' })).items).toContainEqual(
      expect.objectContaining({ id }),
    );
    await authConfigs.update(id, { type: 'custom', credentials: {} });
    await authConfigs.disable(id);
    expect(await authConfigs.get(id)).toMatchObject({ name: version, status: 'DISABLED' });
    await authConfigs.enable(id);
    expect(await authConfigs.get(id)).toMatchObject({ status: 'ENABLED' });

    const account = await connectedAccounts.initiate(userId, id, {
      config: {
        authScheme: 'API_KEY',
        val: {
          status: 'ACTIVE',
          subdomain: 'your-site',
          generic_id: 'jane@example.com',
          generic_api_key: 'a token',
        },
      },
    });
    expect((await connectedAccounts.list({ userIds: [userId] })).items).toMatchObject([{ id: account.id }]);
    await connectedAccounts.disable(account.id);
    await connectedAccounts.enable(account.id);
    expect(await connectedAccounts.get(account.id)).toMatchObject({
      status: 'ACTIVE',
      toolkit: { slug: 'confluence' },
    });
    await connectedAccounts.delete(account.id);
    await expect(connectedAccounts.get(account.id)).rejects.toThrow();
    await authConfigs.delete(id);
    await expect(authConfigs.get(id)).rejects.toThrow();
  });

  it('gives refusals as its own errors', async () => {
    await expect(composio.create('jane', { toolkits: ['jira'] })).rejects.toThrow(/there is no toolkit/);
    await expect(composio.use('trs_0')).rejects.toMatchObject({ status: 404 });
  });
}
