import { createMiddleware } from 'hono/factory';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses requests that a web page elsewhere could make a browser send here under its own name (DNS rebinding):
 * the site's tokens are public, so the Host header is what keeps strangers out.
 */
export function hostCheck(configuredHosts: readonly string[]) {
  const names = configuredHosts.map((host) => host.toLowerCase());
  const allowed = new Set([...loopbackNames, ...names, ...names.map((address) => `[${address}]`)]);
  return createMiddleware(async (context, next) => {
    const name = (context.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '');
    if (!allowed.has(name)) {
      return context.text(
        `This site does not answer to the host name "${name}": use localhost or 127.0.0.1.`,
        421,
      );
    }
    return next();
  });
}
