import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { SiteContext } from '../http/environment.ts';
import { contentSecurityPolicy, type Html } from './document.ts';

/** Answers a page, under the policy that keeps what a body holds from running. */
export function answerView(
  context: SiteContext,
  page: Html,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  context.header('Content-Security-Policy', contentSecurityPolicy);
  context.header('X-Content-Type-Options', 'nosniff');
  // Not no-referrer: browsers then send the like button's form with "Origin: null", as they do for a foreign page's.
  context.header('Referrer-Policy', 'same-origin');
  return context.html(page, status);
}
