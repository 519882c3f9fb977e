import type { Toolkit } from '@tributary/toolkit';
import type { Context } from 'hono';
import { findVersion, latestVersion, undatedVersion, versionsOf } from '../../catalogue/versions.ts';
import { ApiError } from '../api-error.ts';

/** The version that a request means where it names none: the two versions of the API differ in nothing else. */
export function usualVersion(context: Context): string {
  return context.req.path.startsWith('/api/v3/') ? undatedVersion : latestVersion;
}

/**
 * The version of a toolkit that was asked for.
 *
 * @throws ApiError 400 with the versions that there are
 */
export function requireVersion(toolkit: Toolkit, asked: string): string {
  const version = findVersion(toolkit, asked);
  if (version !== undefined) return version;
  throw new ApiError({
    status: 400,
    message: `The toolkit ${toolkit.slug} has no version "${asked}".`,
    suggestedFix: `Send ${[latestVersion, ...versionsOf(toolkit)].join(' or ')}.`,
  });
}

/**
 * Which version of each toolkit a request asks for: `toolkit_versions=VERSION` for all,
 * `toolkit_versions[TOOLKIT]=VERSION` for one.
 */
export function askedVersions(context: Context): (toolkit: Toolkit) => string {
  const single = new Map(
    Object.entries(context.req.query()).flatMap(([name, version]) => {
      const toolkit = name.match(/^toolkit_versions\[(.+)\]$/)?.[1];
      return toolkit === undefined ? [] : [[toolkit.toLowerCase(), version] as const];
    }),
  );
  const forAll = context.req.query('toolkit_versions') ?? usualVersion(context);
  return (toolkit) => requireVersion(toolkit, single.get(toolkit.slug) ?? forAll);
}
