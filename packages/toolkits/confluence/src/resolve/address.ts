import { ToolError } from '@tributary/toolkit';

/** What an address of the site leads to. */
export type Address =
  | { readonly kind: 'content'; readonly id: string; readonly spaceKey?: string }
  | { readonly kind: 'title'; readonly title: string; readonly spaceKey: string }
  | { readonly kind: 'space'; readonly spaceKey: string };

/**
 * Reads an address as people copy it out of a browser; `null` for text that is none.
 *
 * @throws ToolError `invalid_input` for an address of another site, or one that leads to no page and no space
 */
export function readAddress(text: string, siteUrl: string): Address | null {
  if (!/^https?:\/\//i.test(text)) return null;
  const url = URL.parse(text);
  const site = new URL(siteUrl);
  if (url === null || url.host !== site.host) {
    throw new ToolError({
      code: 'invalid_input',
      message: `${text} is not an address of the connected site, ${site.origin}. Send one of that site, or an id or title.`,
    });
  }
  const found = read(url);
  if (found) return found;
  throw new ToolError({
    code: 'invalid_input',
    message: `${text} leads to no page and no space. Send the address of one, or an id or title.`,
  });
}

function read(url: URL): Address | null {
  const byQuery = url.searchParams.get('pageId');
  if (byQuery && /^\d+$/.test(byQuery)) return { kind: 'content', id: byQuery };
  const parts = url.pathname.split('/').filter(Boolean).map(decode);
  const [root, first = '', ...rest] = parts[0] === 'wiki' ? parts.slice(1) : parts;
  if (root === 'x') return tiny(first);
  if (root === 'display') {
    const [title] = rest;
    return title === undefined
      ? space(first)
      : { kind: 'title', spaceKey: first, title: title.replaceAll('+', ' ') };
  }
  if (root !== 'spaces') return null;
  if (!contentSegments.has(rest[0] ?? '')) return space(first);
  const id = contentId(rest);
  return id === undefined ? null : { kind: 'content', id, spaceKey: first };
}

const contentSegments: ReadonlySet<string> = new Set(['pages', 'blog', 'whiteboard']);

// `pages/12/Title`, `whiteboard/12` and `pages/edit-v2/12`, but `blog/2026/11/22/12/Title`.
function contentId([kind, ...parts]: readonly string[]): string | undefined {
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  return kind === 'blog' ? (numbers[3] ?? numbers[0]) : numbers[0];
}

function space(spaceKey: string): Address | null {
  return spaceKey === '' ? null : { kind: 'space', spaceKey };
}

// A short link holds the id's bytes, lowest first, in Base64 with `-` for `/` and `_` for `+`, its trailing `A`s left off.
function tiny(code: string): Address | null {
  if (!/^[A-Za-z0-9_-]+$/.test(code)) return null;
  const bytes = Buffer.from(code.replaceAll('-', '/').replaceAll('_', '+').padEnd(11, 'A'), 'base64');
  return { kind: 'content', id: bytes.readBigUInt64LE(0).toString() };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
