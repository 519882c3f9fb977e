import { cdata, xmlElement, xmlText } from '../storage-format/xml.ts';

/** Writes the words of a link. */
type WriteWords = (text: string) => string;

const external = /^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|tel:|\/\/|\/(?!\d{4}\/))/i;
const blogPost = /^\/(?<day>\d{4}\/\d{2}\/\d{2})\/(?<title>.+)$/;
const page = /^(?:(?<space>~?[A-Za-z0-9._-]+):)?(?<title>[^#^]*)(?:\^(?<file>[^#]+))?(?:#(?<anchor>.*))?$/;

/**
 * A link by what is in its brackets: `target`, `words|target` or `words|target|tip`. The target is an address, a page
 * (`KEY:Title#anchor`), a file (`^plan.pdf`), a person (`~accountid:…`), a blog post (`/2026/11/22/Title`) or an anchor.
 */
export function linkOf(inside: string, writeWords: WriteWords): string | undefined {
  const [first = '', second, tip] = inside.split('|').map((part) => part.trim());
  const words = second === undefined ? undefined : first;
  const target = second ?? first;
  if (target === '') return undefined;
  if (external.test(target)) {
    return xmlElement('a', { href: target, title: tip }, words ? writeWords(words) : xmlText(target));
  }
  const { resource, anchor } = resourceOf(target);
  const body = words ? linkBody(words, writeWords) : '';
  return xmlElement('ac:link', { 'ac:anchor': anchor, 'ac:tooltip': tip }, `${resource}${body}`);
}

/** A link to a page by its title, and its space's key where it says one. */
export function pageLink(target: string): string {
  return xmlElement('ac:link', {}, resourceOf(target).resource);
}

/** An attached file; of another page where its title stands before a `^`. */
export function attachedFile(filename: string, pageTitle: string | undefined): string {
  const owner = pageTitle ? xmlElement('ri:page', { 'ri:content-title': pageTitle }) : '';
  return xmlElement('ri:attachment', { 'ri:filename': filename }, owner);
}

function resourceOf(target: string): { readonly resource: string; readonly anchor?: string | undefined } {
  if (target.startsWith('~') && !target.includes(':', 1)) return { resource: person(target.slice(1)) };
  if (target.startsWith('~accountid:')) return { resource: person(target.slice('~accountid:'.length)) };
  if (/^\$\d+$/.test(target)) {
    return { resource: xmlElement('ri:content-entity', { 'ri:content-id': target.slice(1) }) };
  }
  const post = blogPost.exec(target)?.groups;
  if (post) {
    const { day, title } = post;
    return {
      resource: xmlElement('ri:blog-post', { 'ri:posting-day': day, 'ri:content-title': title }),
    };
  }
  const { space, title, file, anchor } = page.exec(target)?.groups ?? { title: target };
  if (file) return { resource: attachedFile(file, title) };
  const attributes = { 'ri:space-key': space, 'ri:content-title': title || undefined };
  return { resource: title || space ? xmlElement('ri:page', attributes) : '', anchor };
}

function person(accountId: string): string {
  return xmlElement('ri:user', { 'ri:account-id': accountId });
}

// Plain words stand as they are, others as markup.
function linkBody(words: string, writeWords: WriteWords): string {
  const written = writeWords(words);
  return written === xmlText(words)
    ? xmlElement('ac:plain-text-link-body', {}, cdata(words))
    : xmlElement('ac:link-body', {}, written);
}
