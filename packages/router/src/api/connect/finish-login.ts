import type { Context } from 'hono';
import type { RouterEnvironment } from '../environment.ts';
import { answerLogin } from './answer-login.ts';
import { browserSecretOf } from './browser-secret.ts';
import type { ConnectServices } from './connect-services.ts';

/** GET toolkits/auth/callback: the provider sends the person back, who agreed or not. */
export function finishLogin(services: ConnectServices) {
  return async (context: Context<RouterEnvironment>) => {
    const query = new URL(context.req.url).searchParams;
    return answerLogin(context, await services.oauthLogins.finish(query, browserSecretOf(context)));
  };
}
