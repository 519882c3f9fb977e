import { createSite } from '@tributary/confluence-site';
import { confluence } from '@tributary/toolkit-confluence';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { recordingProxy } from './recording-proxy.ts';
import { runningRouter } from './running-router.ts';

const tokens = {
  admin: ['admin@example.com', 'local-admin-token'],
  jane: ['jane@example.com', 'local-jane-token'],
} as const;

const answer = z.looseObject({
  data: z.looseObject({}),
  error: z.string().nullable(),
  successful: z.boolean(),
  log_id: z.string(),
});

export type Answered = z.output<typeof answer>;

/**
 * A router before a local Confluence site, with what it sends recorded. The user `ada` is the site's administrator, the
 * user `jane` its Jane Doe.
 */
export async function confluenceRouter() {
  const site = await createSite({ port: 0 });
  onTestFinished(() => site.close());
  const proxy = await recordingProxy(site.url);
  const connection = (userId: string, [email, token]: readonly [string, string]) => ({
    userId,
    toolkit: 'confluence',
    scheme: 'confluence_api_key',
    values: { subdomain: proxy.url, generic_id: email, generic_api_key: token },
    allowPrivateAddress: true,
  });
  const router = await runningRouter({
    toolkits: [confluence],
    connections: [connection('ada', tokens.admin), connection('jane', tokens.jane)],
  });
  const post = async (path: string, body: object): Promise<Answered> =>
    answer.parse((await router.request('POST', `/api/v3.1${path}`, body)).body);
  return {
    site,
    proxy,
    router,
    post,
    /** A session of a user, as a client has it. */
    async session(userId: 'ada' | 'jane', options: object = {}) {
      const { session_id: id } = await router.createSession({ user_id: userId, ...options });
      const path = `/tool_router/session/${id}`;
      return {
        id,
        execute: (tool: string, given: object, more: object = {}) =>
          post(`${path}/execute`, { tool_slug: `CONFLUENCE_${tool}`, arguments: given, ...more }),
        meta: (slug: string, given: object) => post(`${path}/execute_meta`, { slug, arguments: given }),
        undo: (given: object = {}) => post(`${path}/undo`, given),
      };
    },
  };
}

export type ConfluenceSession = Awaited<ReturnType<Awaited<ReturnType<typeof confluenceRouter>>['session']>>;
