import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { SiteError } from '../http/errors.ts';

/** What the one app that is installed here sends: `Authorization: Bearer local-app-token`, or `JWT …` of old. */
export const appToken = 'local-app-token';

/** How the audit log names it. */
export const installedApp = { accountId: 'app', displayName: 'Local app', isAdministrator: false } as const;

/** Lets the app through, and nobody else: people are refused with 401, as on the real site. */
export const appAuthentication = createMiddleware(async (context, next) => {
  if (!isInstalledApp(context))
    throw new SiteError('UNAUTHORIZED', 'The request did not originate from the app.');
  await next();
});

/** Whether the request carries the token of the installed app. */
export function isInstalledApp(context: Context): boolean {
  const header = context.req.header('authorization') ?? '';
  const given = /^(?:Bearer|JWT)\s+(\S+)$/i.exec(header)?.[1] ?? '';
  return timingSafeEqual(digest(given), digest(appToken));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
