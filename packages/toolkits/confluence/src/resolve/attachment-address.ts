/** What the address of an attachment names: itself by its id, or the file of a page by its name. */
export type AttachmentAddress =
  | { readonly id: string }
  | { readonly containerId: string; readonly fileName: string };

/**
 * Reads an address that opens or downloads an attachment of the site; `null` for any other text.
 *
 * @example
 * readAttachmentAddress('https://x.atlassian.net/wiki/download/attachments/12/plan.pdf', site) // { containerId: '12', fileName: 'plan.pdf' }
 */
export function readAttachmentAddress(text: string, siteUrl: string): AttachmentAddress | null {
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (url === null || url.host !== new URL(siteUrl).host) return null;
  // A file that is looked at stands in `preview`, as `/page/attachment/name`.
  const [, shown] = /^\/\d+\/(?:att)?(\d+)\//.exec(url.searchParams.get('preview') ?? '') ?? [];
  if (shown !== undefined) return { id: `att${shown}` };
  const [, child] = /\/child\/attachment\/(?:att)?(\d+)(?:\/|$)/.exec(url.pathname) ?? [];
  if (child !== undefined) return { id: `att${child}` };
  const [, containerId, fileName] = /\/download\/attachments\/(\d+)\/([^/]+)$/.exec(url.pathname) ?? [];
  if (containerId === undefined || fileName === undefined) return null;
  return { containerId, fileName: decodeURIComponent(fileName) };
}
