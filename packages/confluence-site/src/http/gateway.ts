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
  return /^\/(?:api|rest)\//.test(rest) ? `/wiki${rest}` : rest;
}

/** What stands before the site's own path in the address of a request: empty where it came without the gateway. */
export function gatewayPrefix(request: Request): string {
  const cloudId = cloudIdInAddress(request);
  return cloudId === undefined ? '' : `/ex/confluence/${cloudId}`;
}

/** What is had through the gateway: the REST API, and the files that it leads to. Pages to look at are on the site alone. */
const open = /^\/(?:wiki\/(?:api|rest)|media\/file)\//;

/** Refuses what asks the gateway for another site, or for something that it has not. */
export function gateway(ownCloudId: string) {
  return createMiddleware(async (context, next) => {
    const asked = cloudIdInAddress(context.req.raw);
    if (asked !== undefined && (asked !== ownCloudId || !open.test(context.req.path)))
      throw new GatewayError(404, 'Not Found');
    await next();
  });
}
