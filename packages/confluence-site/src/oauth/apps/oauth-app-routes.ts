import { Hono } from 'hono';
import { z } from 'zod';
import { isoTime } from '../../content/content-json.ts';
import type { SiteEnvironment } from '../../http/environment.ts';
import { notFound, SiteError } from '../../http/errors.ts';
import { jsonBody } from '../../http/json-body.ts';
import type { Accounts } from '../../organisation/organisation.ts';
import { findUser } from '../../users/user.ts';
import { type Grant, listGrants, revokeGrant } from '../grants/grant.ts';
import { knownScopes } from '../scopes/known-scopes.ts';
import { scopeList } from '../scopes/scope-list.ts';
import { createOauthApp, deleteOauthApp, findOauthApp, listOauthApps, type OauthApp } from './oauth-app.ts';

const mostCallbackUrls = 10;
const callbackUrl = z
  .url({ error: 'expected an absolute URL' })
  .refine((url) => !url.includes('#'), 'a callback URL has no fragment')
  .refine((url) => !/^(?:javascript|data):/i.test(url), 'a callback URL leads to an app');
const newApp = z.strictObject({
  name: z.string().min(1),
  callbackUrls: z.array(callbackUrl).min(1).max(mostCallbackUrls),
  scopes: scopeList.default([...knownScopes]),
  clientId: z.string().min(1).optional(),
  clientSecret: z.string().min(1).optional(),
});

/** What the developer console does to OAuth apps, and people to their connected apps: part of the administration. */
export function oauthAppRoutes({ database, now }: Accounts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .get('/oauth/apps', (context) => context.json({ results: listOauthApps(database).map(appJson) }))
    .post('/oauth/apps', async (context) => {
      const given = await jsonBody(context, newApp);
      if (given.clientId !== undefined && findOauthApp(database, given.clientId))
        throw new SiteError(
          'CONFLICT',
          'There is an app with this client id: choose another, or leave it out.',
        );
      const { app, clientSecret } = createOauthApp(database, given, now());
      return context.json({ ...appJson(app), clientSecret }, 201);
    })
    .delete('/oauth/apps/:clientId', (context) => {
      if (!deleteOauthApp(database, context.req.param('clientId')))
        throw notFound('There is no app with this client id.');
      return context.body(null, 204);
    })
    .get('/oauth/grants', (context) => {
      const grantJson = ({ accountId, grantedAt, ...grant }: Grant): object => ({
        ...grant,
        email: findUser(database, accountId)?.email,
        grantedAt: isoTime(grantedAt),
      });
      return context.json({ results: listGrants(database).map(grantJson) });
    })
    .delete('/oauth/grants/:id', (context) => {
      if (!revokeGrant(database, context.req.param('id'))) throw notFound('There is no grant with this id.');
      return context.body(null, 204);
    });
}

function appJson({ createdAt, ...app }: OauthApp): object {
  return { ...app, createdAt: isoTime(createdAt) };
}
