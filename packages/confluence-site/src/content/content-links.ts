import type { Content } from './content.ts';

/** What a link to a content is made of. */
type Linked = Pick<Content, 'id' | 'type' | 'space_key' | 'title' | 'created_at'>;

/** The `_links` of a page or blog post, relative to `_links.base`. */
export function contentLinks(content: Linked): { webui: string; editui: string; tinyui: string } {
  return {
    webui: webPath(content),
    editui: `/pages/resumedraft.action?draftId=${content.id}`,
    tinyui: `/x/${tinyCode(content.id)}`,
  };
}

/** Where a person reads the content, below `/wiki`. */
export function webPath(content: Linked): string {
  const title = encodeURIComponent(content.title).replaceAll('%20', '+');
  const space = `/spaces/${encodeURIComponent(content.space_key)}`;
  switch (content.type) {
    case 'page':
      return `${space}/pages/${content.id}/${title}`;
    case 'blogpost': {
      const day = new Date(content.created_at).toISOString().slice(0, 10).replaceAll('-', '/');
      return `${space}/blog/${day}/${content.id}/${title}`;
    }
    case 'whiteboard':
    case 'database':
    case 'embed':
    case 'folder':
      return `${space}/${content.type}/${content.id}`;
    default:
      return `/pages/viewpage.action?pageId=${content.id}`;
  }
}

/** Confluence's short code: the id's bytes, lowest first, in an address-safe base64 without its trailing zeros. */
export function tinyCode(id: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(id));
  return bytes.toString('base64').replaceAll('/', '-').replaceAll('+', '_').replace(/A*=*$/, '');
}

/** The id of a short code. */
export function idOfTinyCode(code: string): number {
  const bytes = Buffer.alloc(8);
  Buffer.from(code.replaceAll('-', '/').replaceAll('_', '+').padEnd(11, 'A'), 'base64').copy(bytes);
  return Number(bytes.readBigUInt64LE());
}
