import { isOAuthScheme } from '@tributary/toolkit';
import type { Context } from 'hono';
import type { ConnectLink } from '../../connections/links/connect-link.ts';
import type { RouterEnvironment } from '../environment.ts';
import { answerLogin } from './answer-login.ts';
import { browserSecretOf, isProof } from './browser-secret.ts';
import type { ConnectServices } from './connect-services.ts';
import { strangeFormPage, troublePage } from './ending-pages.ts';
import { enterCredentials } from './enter-credentials.ts';
import { findLink } from './find-link.ts';
import { sendPage } from './page.ts';

/**
 * POST /link/{token}: the button, the form, or the choice of a site. It leaves the link to the browser that sends it,
 * if that has the page of the same link open.
 */
export function useLink(services: ConnectServices) {
  return async (context: Context<RouterEnvironment, '/link/:name'>) => {
    const form = new URLSearchParams(await context.req.text());
    const browser = browserSecretOf(context);
    const name = context.req.param('name');
    if (browser === undefined || !isOwnForm(context) || !isProof(form.get('proof') ?? '', browser, name)) {
      return sendPage(context, strangeFormPage());
    }
    const found = await findLink(context, services);
    const standing = await services.limits.countRequest(found.link.projectId);
    if (standing && !standing.allowed) {
      return sendPage(
        context,
        troublePage(429, `Too much is going on. Try again in ${standing.resetsInSeconds} s.`),
      );
    }
    const link = await services.connectLinks.bind(found.link, browser);
    const bound = { ...found, link };
    const chosen = form.get('destination');
    if (chosen !== null) {
      return answerLogin(context, await services.oauthLogins.choose(link, chosen, browser));
    }
    if (!isOAuthScheme(found.place.scheme)) return enterCredentials(context, bound, form, services);
    return await sendToProvider(context, link, services);
  };
}

async function sendToProvider(
  context: Context<RouterEnvironment>,
  link: ConnectLink,
  services: ConnectServices,
): Promise<Response> {
  const { authorizationUrl } = await services.oauthLogins.begin(link, context.get('origin'));
  return context.redirect(authorizationUrl, 303);
}

// Programs of another port of the same machine count as the same site, and may know no more than the address.
function isOwnForm(context: Context<RouterEnvironment>): boolean {
  const from = context.req.header('sec-fetch-site');
  return from === undefined || from === 'same-origin';
}
