import type { Context } from 'hono';
import type { LoginResult } from '../../connections/oauth/oauth-logins.ts';
import { backToCaller } from './back-to-caller.ts';

/** Sends the person on: to the caller when it is done, else to the page that says what is next. */
export function answerLogin(context: Context, result: LoginResult): Response {
  const { link } = result;
  const page = `/link/${link.id}`;
  if (result.kind === 'connected') {
    return context.redirect(backToCaller(link, { status: 'success' }) ?? page, 303);
  }
  if (result.kind === 'verifying') {
    const { sessionUri } = result;
    return context.redirect(backToCaller(link, { status: 'pending', sessionUri }) ?? page, 303);
  }
  return context.redirect(page, 303);
}
