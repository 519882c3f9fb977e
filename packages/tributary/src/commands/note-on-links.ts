/**
 * What to say of links to a local site that ran for one request only, and is gone: a line, or none.
 *
 * @param siteUrl its origin; nothing where the site goes on running
 */
export function noteOnLinks(
  text: string,
  { sitePort }: { readonly sitePort: number | 'off' },
  siteUrl: string | undefined,
): readonly string[] {
  if (siteUrl === undefined || !text.includes(siteUrl)) return [];
  if (new URL(siteUrl).port === String(sitePort)) {
    return ['Links open while a server runs: npm run serve'];
  }
  return [
    'The links are of this request alone. For links that last, start a server first (npm run serve), then ask.',
  ];
}
