import { Hono } from 'hono';
import { bodyBytes } from '../../http/body-bytes.ts';
import type { SiteContext, SiteEnvironment } from '../../http/environment.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import { ownOriginCheck } from '../../site-administration/own-origin.ts';
import { findUserByEmail, listUsers } from '../../users/user.ts';
import { recordConsent } from '../grants/grant.ts';
import { OauthError } from '../oauth-error.ts';
import { issueCode } from '../token/authorization-code.ts';
import {
  type AuthorizationRequest,
  callbackAddress,
  RefusedAuthorization,
  readAuthorizationRequest,
} from './authorization-request.ts';
import { type ConsentForm, renderAuthorizationError, renderConsentPage } from './consent-page.ts';

/** The names of the form's own answers, which are no parameters of the request. */
const answers = ['account', 'site', 'decision'];

/**
 * Where an app sends people to ask for access (`auth.atlassian.com/authorize`), and where their answer goes.
 *
 * Nobody signs in: the pages are for the person at this machine, who has everybody's API token anyway.
 */
export function authorizeRoutes(organisation: Organisation): Hono<SiteEnvironment> {
  const { database } = organisation.accounts;
  const routes = new Hono<SiteEnvironment>();
  routes.onError((failure, context) => {
    if (failure instanceof RefusedAuthorization) return context.redirect(failure.address);
    if (!(failure instanceof OauthError)) throw failure;
    protect(context, "'none'");
    return context.html(renderAuthorizationError(failure.code, failure.message), failure.status);
  });

  return routes
    .get('/authorize', (context) => {
      const query = new URL(context.req.url).searchParams;
      const request = readAuthorizationRequest(database, query);
      const person = findUserByEmail(database, request.loginHint ?? '') ?? listUsers(database)[0];
      const cloudIds = organisation.sites.slice(0, 1).map(({ cloudId }) => cloudId);
      return consentResponse(context, organisation, { request, query, email: person?.email ?? '', cloudIds });
    })
    .post('/authorize', ownOriginCheck, async (context) => {
      const form = new URLSearchParams((await bodyBytes(context, 1)).toString('utf8'));
      const query = new URLSearchParams([...form].filter(([name]) => !answers.includes(name)));
      const request = readAuthorizationRequest(database, query);
      if (form.get('decision') !== 'accept') throw refusedByPerson(request);
      const consent = { request, query, email: form.get('account') ?? '', cloudIds: form.getAll('site') };
      const problem = problemOf(organisation, consent);
      if (problem !== undefined) return consentResponse(context, organisation, { ...consent, problem }, 400);
      return context.redirect(acceptedAddress(organisation, consent));
    });
}

type Consent = Pick<ConsentForm, 'request' | 'query' | 'email' | 'cloudIds' | 'problem'>;

function consentResponse(
  context: SiteContext,
  organisation: Organisation,
  consent: Consent,
  status: 200 | 400 = 200,
): Response | Promise<Response> {
  protect(context, `'self' ${originOf(consent.request.redirectUri)} ${elsewhere}`);
  const people = listUsers(organisation.accounts.database);
  return context.html(renderConsentPage({ ...consent, organisation, people }), status);
}

function problemOf(organisation: Organisation, { email, cloudIds }: Consent): string | undefined {
  const person = findUserByEmail(organisation.accounts.database, email);
  if (!person) return 'Choose who you are.';
  if (cloudIds.length === 0) return 'Choose at least one site.';
  for (const cloudId of cloudIds) {
    const site = organisation.sites.find((candidate) => candidate.cloudId === cloudId);
    if (!site) return 'Choose one of the sites of the list.';
    if (!findUserByEmail(site.parts().database, email))
      return `${person.displayName} has no access to ${site.name}.`;
  }
  return undefined;
}

function acceptedAddress({ accounts }: Organisation, { request, email, cloudIds }: Consent): string {
  const { database } = accounts;
  const person = findUserByEmail(database, email);
  if (!person) throw new OauthError('invalid_request', 'account is not known');
  const grant = recordConsent(database, {
    clientId: request.app.clientId,
    accountId: person.accountId,
    scopes: request.scopes,
    cloudIds,
    grantedAt: accounts.now(),
  });
  const { redirectUri, challenge, state } = request;
  const code = issueCode(database, { grantId: grant.id, redirectUri, challenge }, accounts.now());
  return callbackAddress(redirectUri, state, { code });
}

function refusedByPerson({ redirectUri, state }: AuthorizationRequest): RefusedAuthorization {
  const error = new OauthError('access_denied', 'User did not authorize the request');
  return new RefusedAuthorization(error, redirectUri, state);
}

// Browsers hold the form's target to this policy through every redirect that follows, and apps send people on from their
// callback URL. Atlassian's page sends its answer by a script, so that no policy of its own stands in their way.
const elsewhere = 'https: http://127.0.0.1:* http://localhost:*';

function protect(context: SiteContext, formTargets: string): void {
  context.header(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action ${formTargets}; frame-ancestors 'none'`,
  );
  context.header('X-Content-Type-Options', 'nosniff');
  // Not no-referrer: browsers then send the form with "Origin: null", which is what a foreign page could make them send.
  context.header('Referrer-Policy', 'same-origin');
  context.header('Cache-Control', 'no-store');
}

function originOf(address: string): string {
  const { origin, protocol } = new URL(address);
  return origin === 'null' ? protocol : origin;
}
