import type { Link } from 'mdast';
import type { PageLink } from '../syntax/nodes.ts';
import { bareName, isSafeAddress } from './addresses.ts';
import type { StorageWriting } from './storage-writing.ts';
import { escapeXml } from './xml.ts';

type Target = Pick<Link, 'url' | 'title'>;

/** Writes a link around words that are written already: to an address, a file of the page, or a page by title. */
export function writeLink({ url, title }: Target, words: string, writing: StorageWriting): string {
  if (url === '' || !isSafeAddress(url) || !writing.allowsLinks) return words;
  const named = bareName(url);
  if (named?.kind === 'file') return resourceLink(writeAttachment(named.name), words);
  if (named?.kind === 'title') return resourceLink(page(named.name, undefined), words);
  const hint = title ? ` title="${escapeXml(title)}"` : '';
  return `<a href="${escapeXml(url)}"${hint}>${words === '' ? escapeXml(url) : words}</a>`;
}

/** Writes a link to a page by its title. */
export function writePageLink({ value, spaceKey, words }: PageLink, writing: StorageWriting): string {
  if (!writing.allowsLinks) return escapeXml(words ?? value);
  return resourceLink(page(value, spaceKey), escapeXml(words ?? ''));
}

/** Writes a mention; of a person that is not known, the words. */
export function writeMention(words: string, writing: StorageWriting): string {
  const accountId = writing.accountId(words);
  if (accountId === undefined || !writing.allowsLinks) return escapeXml(`@${words}`);
  return `<ac:link><ri:user ri:account-id="${escapeXml(accountId)}" /></ac:link>`;
}

/** Refers to a file that is attached to the page. */
export function writeAttachment(name: string): string {
  return `<ri:attachment ri:filename="${escapeXml(name)}" />`;
}

function page(title: string, spaceKey: string | undefined): string {
  const space = spaceKey === undefined ? '' : ` ri:space-key="${escapeXml(spaceKey)}"`;
  return `<ri:page${space} ri:content-title="${escapeXml(title)}" />`;
}

function resourceLink(resource: string, words: string): string {
  return `<ac:link>${resource}${words === '' ? '' : `<ac:link-body>${words}</ac:link-body>`}</ac:link>`;
}
