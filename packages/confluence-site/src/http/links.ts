import type { Context } from 'hono';

/** `_links.base`: the origin that the caller used, which the Host check has vouched for, and `/wiki`. */
export function siteBase(context: Context): string {
  return `${new URL(context.req.url).origin}/wiki`;
}
