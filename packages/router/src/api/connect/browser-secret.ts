import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { digestOf, isDigestOf, newSecret } from '../../connections/links/secret.ts';
import type { RouterEnvironment } from '../environment.ts';

const name = 'tributary_connect';
const secretForm = /^[0-9a-f]{64}$/;
const lifetimeSeconds = 60 * 60;

/** By what a browser is known again; nothing where it has no such cookie. */
export function browserSecretOf(context: Context<RouterEnvironment>): string | undefined {
  const sent = isEncrypted(context) ? getCookie(context, name, 'host') : getCookie(context, name);
  return sent !== undefined && secretForm.test(sent) ? sent : undefined;
}

/** The same, given to the browser where it has none yet. Nothing is kept of it before the button is pressed. */
export function ensureBrowserSecret(context: Context<RouterEnvironment>): string {
  const known = browserSecretOf(context);
  if (known !== undefined) return known;
  const secret = newSecret();
  // Lax: the provider sends the person back from its own site.
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: lifetimeSeconds } as const;
  if (isEncrypted(context)) setCookie(context, name, secret, { ...options, prefix: 'host', secure: true });
  else setCookie(context, name, secret, options);
  return secret;
}

/**
 * What a form of our own carries, so that no other page can send it: who makes it knows the browser's cookie and the
 * link.
 */
export function formProof(browserSecret: string, link: string): string {
  return digestOf(`${browserSecret} ${link}`);
}

/** Whether a form was made by {@link formProof} for this browser and link. */
export function isProof(proof: string, browserSecret: string, link: string): boolean {
  return isDigestOf(proof, `${browserSecret} ${link}`);
}

function isEncrypted(context: Context<RouterEnvironment>): boolean {
  return context.get('origin').startsWith('https:');
}
