import type { Element } from 'domhandler';
import { elementsOf, textOf } from '../storage-tree.ts';
import { writePageLink } from '../syntax/page-link.ts';

/** What an `ri:` element names: a page, a file, a person, a space, an address. */
export type Resource =
  | { readonly kind: 'page'; readonly title: string; readonly spaceKey: string | undefined }
  | { readonly kind: 'person'; readonly accountId: string }
  | { readonly kind: 'file'; readonly name: string; readonly ofPage: string | undefined }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'other'; readonly name: string };

/** The first resource among an element's children. */
export function resourceIn(element: Element): Resource | undefined {
  const found = elementsOf(element.children).find(({ name }) => name.startsWith('ri:'));
  return found && readResource(found);
}

function readResource(element: Element): Resource {
  const { name, attribs } = element;
  const title = attribs['ri:content-title'];
  switch (name) {
    case 'ri:page':
      return { kind: 'page', title: title ?? '', spaceKey: attribs['ri:space-key'] };
    case 'ri:user':
      return { kind: 'person', accountId: attribs['ri:account-id'] ?? attribs['ri:userkey'] ?? 'unknown' };
    case 'ri:attachment': {
      const page = resourceIn(element);
      const ofPage = page?.kind === 'page' ? page.title : undefined;
      return { kind: 'file', name: attribs['ri:filename'] ?? '', ofPage };
    }
    case 'ri:url':
      return { kind: 'address', address: attribs['ri:value'] ?? '' };
    default:
      return { kind: 'other', name: title ?? attribs['ri:space-key'] ?? attribs['ri:content-id'] ?? '' };
  }
}

/** A resource in a few words. */
export function resourceWords(resource: Resource): string {
  switch (resource.kind) {
    case 'page':
      return writePageLink({ type: 'pageLink', value: resource.title, spaceKey: resource.spaceKey }, false);
    case 'person':
      return `@${resource.accountId}`;
    case 'address':
      return resource.address;
    default:
      return resource.name;
  }
}

/** The one line that stands for a macro without a readable form: `[macro jira: key=ABC-1]`. */
export function macroMark(macro: Element): string {
  const parameters = elementsOf(macro.children, 'ac:parameter')
    .map((parameter) => {
      const name = parameter.attribs['ac:name'];
      return name ? `${name}=${parameterWords(parameter)}` : parameterWords(parameter);
    })
    .join(', ');
  const name = macro.attribs['ac:name'] ?? 'unknown';
  return parameters === '' ? `[macro ${name}]` : `[macro ${name}: ${parameters}]`;
}

// Some parameters hold a text, others name a page or a file, by itself or in a link.
function parameterWords(parameter: Element): string {
  const [link] = elementsOf(parameter.children, 'ac:link');
  const resource = resourceIn(link ?? parameter);
  return resource ? resourceWords(resource) : textOf(parameter.children).replace(/\s+/g, ' ').trim();
}
