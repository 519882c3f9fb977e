import { createMiddleware } from 'hono/factory';
import { getPath } from 'hono/utils/url';
import { GatewayError } from './gateway-error.ts';

/** The site's cloud id: `/_edge/tenant_info` tells it, and the gateway's addresses carry it. */
export const cloudId = '5f6d1a9e-7c0b-4f41-9a53-2d8e4b7c1f60';

const gatewayAddress = /^\/ex\/confluence\/([^/]+)(\/.*)?$/;

/** The cloud id in an address of the gateway, `/ex/confluence/{cloudId}/…`; undefined in one of the site itself. */
export function cloudIdInAddress(request: Request): string | undefined {
  return gatewayAddress.exec(getPath(request))?.[1];
}

/** The path that a request has on the site itself: routes are written once, for its own addresses and the gateway's. */
export function pathOnSite(request: Request): string {
  return withoutGateway(getPath(request));
}

/** A path as the site itself has it. Behind the gateway `/wiki` may be left out, as in Atlassian's examples. */
export function withoutGateway(path: string): string {
  const behindGateway = gatewayAddress.exec(path);
  if (!behindGateway) return path;
  const rest = behindGateway[2] ?? '/';
  return rest.startsWith('/wiki/') ? rest : `/wiki${rest}`;
}

/** Refuses what asks the gateway for another site, or for something besides the REST API: pages are on the site alone. */
export function gateway(ownCloudId: string) {
  return createMiddleware(async (context, next) => {
    const asked = cloudIdInAddress(context.req.raw);
    const isApi = /^\/wiki\/(?:api|rest)\//.test(context.req.path);
    if (asked !== undefined && (asked !== ownCloudId || !isApi)) throw new GatewayError(404, 'Not Found');
    await next();
  });
}
