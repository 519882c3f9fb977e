import { seedApp } from '../../seed/access.ts';

/** What the token endpoint answers. */
export interface TokenAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test asserts on the shape, so it is checked there.
  readonly json: any;
}

/** What a person answers on the consent page. */
export interface ConsentAnswer {
  readonly account?: string;
  readonly site?: readonly string[];
  readonly decision?: 'accept' | 'cancel';
}

export const callbackUrl = seedApp.callbackUrls[0] ?? '';

/** The address to which the seeded app sends people. */
export function authorizeUrl(origin: string, more: Readonly<Record<string, string>> = {}): URL {
  const url = new URL('/authorize', origin);
  const parameters = {
    audience: 'api.atlassian.com',
    client_id: seedApp.clientId,
    scope: 'read:page:confluence offline_access',
    redirect_uri: callbackUrl,
    state: 'a state',
    response_type: 'code',
    prompt: 'consent',
    ...more,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/** Opens the consent page and sends its form as a browser would, with the answers changed as told. */
export async function answerConsent(url: URL, answer: ConsentAnswer = {}): Promise<Response> {
  const form = formOf(await (await fetch(url)).text());
  if (answer.account !== undefined) form.set('account', answer.account);
  if (answer.site !== undefined) {
    form.delete('site');
    for (const site of answer.site) form.append('site', site);
  }
  form.set('decision', answer.decision ?? 'accept');
  return fetch(new URL('/authorize', url), { method: 'POST', body: form, redirect: 'manual' });
}

/** Has a person consent, and answers the callback's address. */
export async function consent(url: URL, answer: ConsentAnswer = {}): Promise<URL> {
  const response = await answerConsent(url, answer);
  return new URL(response.headers.get('location') ?? '');
}

/** Calls the token endpoint as the seeded app does, with JSON. */
export async function requestTokens(
  origin: string,
  parameters: Readonly<Record<string, string>>,
): Promise<TokenAnswer> {
  const { clientId, clientSecret } = seedApp;
  const response = await fetch(new URL('/oauth/token', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_id: clientId, client_secret: clientSecret, ...parameters }),
  });
  return { status: response.status, json: await response.json() };
}

/** The whole dance: tokens for what a person granted the seeded app. */
export async function tokensFor(
  origin: string,
  scopes: string,
  answer: ConsentAnswer = {},
): Promise<TokenAnswer['json']> {
  const callback = await consent(authorizeUrl(origin, { scope: scopes }), answer);
  const { json } = await requestTokens(origin, {
    grant_type: 'authorization_code',
    code: callback.searchParams.get('code') ?? '',
    redirect_uri: callbackUrl,
  });
  return json;
}

/** What a browser would send of the page's form: hidden fields, and the boxes that are ticked. */
function formOf(page: string): URLSearchParams {
  const form = new URLSearchParams();
  for (const [tag] of page.matchAll(/<input [^>]*>/g)) {
    const type = attribute(tag, 'type');
    if (type === 'hidden' || / checked/.test(tag))
      form.append(attribute(tag, 'name'), attribute(tag, 'value'));
  }
  return form;
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
