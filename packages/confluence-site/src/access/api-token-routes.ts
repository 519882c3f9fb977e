import { Hono } from 'hono';
import { z } from 'zod';
import { isoTime } from '../content/content-json.ts';
import type { SiteEnvironment } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { scopeList } from '../oauth/scopes/scope-list.ts';
import type { Accounts } from '../organisation/organisation.ts';
import { findUser, findUserByEmail } from '../users/user.ts';
import { type ApiToken, createApiToken, deleteApiToken, findApiToken, listApiTokens } from './api-token.ts';

const newToken = z.strictObject({
  email: z.string(),
  name: z.string().min(1).default('API token'),
  scopes: scopeList.optional(),
  expiresInSeconds: z.number().positive().optional(),
  token: z
    .string()
    .min(8, 'a token has at least 8 characters')
    .regex(/^\S+$/, 'a token has no spaces')
    .optional(),
});

/** API tokens of people, with scopes and without: part of the administration of the site itself. */
export function apiTokenRoutes({ database, now }: Accounts): Hono<SiteEnvironment> {
  const toJson = ({ accountId, scopes, createdAt, expiresAt, ...token }: ApiToken): object => ({
    ...token,
    email: findUser(database, accountId)?.email,
    scopes: scopes ? [...scopes] : null,
    createdAt: isoTime(createdAt),
    expiresAt: expiresAt === undefined ? null : isoTime(expiresAt),
  });

  return new Hono<SiteEnvironment>()
    .get('/tokens', (context) => context.json({ results: listApiTokens(database).map(toJson) }))
    .post('/tokens', async (context) => {
      const { email, name, scopes, expiresInSeconds, token: secret } = await jsonBody(context, newToken);
      const owner = findUserByEmail(database, email);
      if (!owner) throw new SiteError('BAD_REQUEST', `No user has the email address ${email}.`);
      if (secret !== undefined && findApiToken(database, secret, 0))
        throw new SiteError('CONFLICT', 'There is such a token already: choose another, or leave it out.');
      const expiresAt = expiresInSeconds === undefined ? undefined : now() + expiresInSeconds * 1000;
      const made = createApiToken(
        database,
        { accountId: owner.accountId, name, scopes, expiresAt, secret },
        now(),
      );
      return context.json({ ...toJson(made.token), token: made.secret }, 201);
    })
    .delete('/tokens/:id', (context) => {
      if (!deleteApiToken(database, context.req.param('id')))
        throw notFound('There is no token with this id.');
      return context.body(null, 204);
    });
}
