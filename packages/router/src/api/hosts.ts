import { createMiddleware } from 'hono/factory';
import { isLoopbackHost } from '../exposure.ts';
import { ApiError } from './api-error.ts';
import type { RouterEnvironment } from './environment.ts';

/** Under which names the router answers. */
export interface HostRules {
  /** Origin that clients use, where the operator gave it. */
  readonly publicUrl?: string;
  /** Host names besides the loopback ones; with a port, only at that port. */
  readonly allowedHosts: readonly string[];
  /** Host names to which people may be sent back, besides the router's own. */
  readonly callbackHosts?: readonly string[];
}

/**
 * Answers only under names that the operator knows, so that a page in a browser cannot reach the router
 * through a name of its own that points here (DNS rebinding), nor from another origin.
 */
export function checkHost(rules: HostRules) {
  return createMiddleware<RouterEnvironment>(async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!isAllowedHost(host, rules)) {
      throw new ApiError({
        status: 421,
        message: `This router does not answer under the name "${host}".`,
        suggestedFix: 'The operator can add the name to TRIBUTARY_ALLOWED_HOSTS or set TRIBUTARY_PUBLIC_URL.',
      });
    }
    const origin = context.req.header('origin');
    if (origin !== undefined && !isAllowedOrigin(origin, rules)) {
      throw new ApiError({
        status: 403,
        message: `Pages of ${origin} may not use this router.`,
        suggestedFix: 'The operator can add its host to TRIBUTARY_ALLOWED_HOSTS.',
      });
    }
    context.set('origin', publicOrigin(context.req.raw, rules));
    await next();
  });
}

/** The origin for addresses that are given to the sender of `request`; the host has been checked. */
export function publicOrigin(request: Request, { publicUrl }: HostRules): string {
  return publicUrl === undefined ? new URL(request.url).origin : publicUrl.replace(/\/+$/, '');
}

/** Whether a Host header, with or without a port, is one of the router's. */
export function isAllowedHost(host: string, { publicUrl, allowedHosts }: HostRules): boolean {
  const url = parseUrl(`http://${host}`);
  if (url === undefined || url.pathname !== '/' || url.search !== '' || url.username !== '') return false;
  const own = publicUrl === undefined ? [] : [new URL(publicUrl).host, new URL(publicUrl).hostname];
  const allowed = [...allowedHosts, ...own].map((name) => name.toLowerCase());
  return isLoopbackHost(url.hostname) || allowed.includes(url.hostname) || allowed.includes(url.host);
}

function isAllowedOrigin(origin: string, rules: HostRules): boolean {
  const url = parseUrl(origin);
  return url !== undefined && /^https?:$/.test(url.protocol) && isAllowedHost(url.host, rules);
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
