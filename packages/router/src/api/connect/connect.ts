import { Hono } from 'hono';
import type { RestApp, RouterEnvironment } from '../environment.ts';
import { limitBody } from '../limit-body.ts';
import { answerTrouble } from './answer-trouble.ts';
import type { ConnectServices } from './connect-services.ts';
import { finishLogin } from './finish-login.ts';
import { openLink } from './open-link.ts';
import { useLink } from './use-link.ts';

/** The most that a form may send, in bytes. */
const largestForm = 64 * 1024;

/**
 * The pages by which people connect accounts: GET and POST /link/{token}, and the address to which providers send them
 * back. Who opens them has no key of the project: a link is its own permission, and the browser that uses it keeps it.
 */
export function addConnectPages(app: RestApp, services: ConnectServices): void {
  const pages = new Hono<RouterEnvironment>();
  pages.onError(answerTrouble(services.logger));
  pages.get('/link/:name', openLink(services));
  pages.post('/link/:name', limitBody(largestForm), useLink(services));
  for (const version of ['v3', 'v3.1']) {
    pages.get(`/api/${version}/toolkits/auth/callback`, finishLogin(services));
  }
  app.route('/', pages);
}
