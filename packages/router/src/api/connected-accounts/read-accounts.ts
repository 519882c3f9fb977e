import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { accountNotFound } from '../../connections/connected-accounts.ts';
import { accountStatuses } from '../../connections/connection.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { pageAnswer, pageOfRows, pageQuery, pageStart } from '../paging.ts';
import { errorAnswers, jsonAnswer } from '../route-parts.ts';
import { accountAnswer, accountPath, accountStatus, describeAccount } from './account-answer.ts';

/** A list in the query: repeated, or separated by commas. */
const several = z.union([z.string(), z.array(z.string())]).optional();
const severalStatuses = several.refine(
  (sent) => listOf(sent)?.every((status) => accountStatus.safeParse(status).success) !== false,
  `one of: ${accountStatuses.join(', ')}`,
);

const listRoute = createRoute({
  method: 'get',
  path: '/connected_accounts',
  summary: 'List connected accounts',
  request: {
    query: pageQuery.extend({
      toolkit_slugs: several,
      statuses: severalStatuses,
      user_ids: several,
      auth_config_ids: several,
      connected_account_ids: several,
      order_by: z.enum(['created_at', 'updated_at']).default('created_at'),
      order_direction: z.enum(['asc', 'desc']).default('desc'),
      account_type: z.enum(['PRIVATE', 'SHARED', 'ALL']).optional(),
    }),
  },
  responses: {
    200: jsonAnswer('A page of connected accounts.', pageAnswer(accountAnswer)),
    ...errorAnswers,
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/connected_accounts/{nanoid}',
  summary: 'Get a connected account',
  request: { params: accountPath },
  responses: { 200: jsonAnswer('The account.', accountAnswer), ...errorAnswers },
});

const bounds = { usual: 20, most: 100 };

/** GET connected_accounts and connected_accounts/{nanoid}. */
export function addReadAccounts(app: RestApp, { connectedAccounts, catalogue }: RouterServices): void {
  app.openapi(listRoute, async (context) => {
    const query = context.req.valid('query');
    const place = pageStart(query, bounds);
    const filter = {
      ids: listOf(query.connected_account_ids),
      toolkits: listOf(query.toolkit_slugs),
      statuses: listOf(query.statuses),
      userIds: listOf(query.user_ids),
      // Every account is its user's own: asked for shared ones, there are none.
      authConfigIds: query.account_type === 'SHARED' ? [] : listOf(query.auth_config_ids),
    };
    const { accounts, total } = await connectedAccounts.list(context.get('project').id, filter, {
      ...place,
      orderBy: query.order_by,
      direction: query.order_direction,
    });
    const items = accounts.map((account) => describeAccount(account, catalogue));
    return context.json(pageOfRows(items, total, place), 200);
  });
  app.openapi(getRoute, async (context) => {
    const { nanoid } = context.req.valid('param');
    const found = await connectedAccounts.find(context.get('project').id, nanoid);
    if (!found) throw accountNotFound(nanoid);
    return context.json(describeAccount(found, catalogue), 200);
  });
}

function listOf(sent: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof sent === 'string' ? sent.split(',').filter((one) => one !== '') : sent;
}
