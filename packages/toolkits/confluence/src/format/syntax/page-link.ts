import { decodeHTML } from 'entities';
import type { PageLink } from './nodes.ts';

const withSpaceKey = /^([A-Z][A-Z0-9]*|~[A-Za-z0-9_-]+):(?=\S)(.+)$/;

/** Reads what stands between `[[` and `]]`. */
export function readPageLink(inside: string): PageLink {
  // Within a table the bar has a backslash in front, or it would end the cell.
  const [target = '', ...rest] = inside.split(/\\?\|/);
  const [, spaceKey, title = target] = withSpaceKey.exec(target.trim()) ?? [];
  const words = plain(rest.join('|'));
  return {
    type: 'pageLink',
    value: plain(title),
    ...(spaceKey === undefined ? {} : { spaceKey }),
    ...(words === '' ? {} : { words }),
  };
}

/** Writes a link to a page by title. */
export function writePageLink({ value, spaceKey, words }: PageLink, inTable: boolean): string {
  const title = withSpaceKey.test(value) ? coded(value).replace(':', '&#58;') : coded(value);
  const target = spaceKey === undefined ? title : `${spaceKey}:${title}`;
  const shown = words === undefined || words === value ? '' : `${inTable ? '\\' : ''}|${coded(words)}`;
  return `[[${target}${shown}]]`;
}

function plain(text: string): string {
  return decodeHTML(text).trim();
}

// What would end the link, or be read as something else within it.
function coded(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]|\\&]/g, (character) => `&#${character.charCodeAt(0)};`);
}
