import type { SiteContext } from '../http/environment.ts';
import { notFound, SiteError } from '../http/errors.ts';

/** What a content is, as v2 tells it. v1 calls both kinds of comment `comment`. */
export type ContentType =
  | 'page'
  | 'blogpost'
  | 'whiteboard'
  | 'database'
  | 'embed'
  | 'folder'
  | 'custom'
  | 'footer-comment'
  | 'inline-comment'
  | 'attachment';

/** What kinds of content differ in, wherever a family of operations is made for several of them. */
export interface ContentKind<Type extends ContentType = ContentType> {
  readonly type: Type;
  /** The first part of its v2 paths: `pages` of `/pages/{id}`. */
  readonly segment: string;
  /**
   * What the documents call its id where a path has a second one, `/pages/{page-id}/versions/{version-number}`:
   * a refusal names the parameter, so the routes use the same names.
   */
  readonly idParameter: string;
  /** What messages call it: `blog post`. */
  readonly noun: string;
  /**
   * What `parent_id` means: its place in the space's tree, nothing (it stands in the space alone), or what it belongs
   * to. A content that may not be seen hides all that is below it, whichever it is.
   */
  readonly place: 'tree' | 'space' | 'container';
  /** What its id starts with outside: `att` of `att123`. */
  readonly idPrefix: string;
}

/** Every kind of content. All are rows of the table `content`, so ids, versions, labels and permissions are shared. */
export const contentKinds = {
  page: kind('page', 'pages', 'page-id', 'page', 'tree'),
  blogpost: kind('blogpost', 'blogposts', 'blogpost-id', 'blog post', 'space'),
  whiteboard: kind('whiteboard', 'whiteboards', 'whiteboard-id', 'whiteboard', 'tree'),
  database: kind('database', 'databases', 'database-id', 'database', 'tree'),
  embed: kind('embed', 'embeds', 'embed-id', 'Smart Link', 'tree'),
  folder: kind('folder', 'folders', 'folder-id', 'folder', 'tree'),
  custom: kind('custom', 'custom-content', 'custom-content-id', 'custom content', 'container'),
  'footer-comment': kind('footer-comment', 'footer-comments', 'comment-id', 'comment', 'container'),
  'inline-comment': kind('inline-comment', 'inline-comments', 'comment-id', 'comment', 'container'),
  attachment: kind('attachment', 'attachments', 'attachment-id', 'attachment', 'container', 'att'),
} as const satisfies { readonly [Type in ContentType]: ContentKind<Type> };

/** The kinds with text and title, which v2 reads and writes alike. */
export type PublishedType = 'page' | 'blogpost';

/** The kinds that stand in a space's tree, where any of them may be below any other. */
export const treeTypes = ['page', 'whiteboard', 'database', 'embed', 'folder'] as const;

/** A kind that stands in a space's tree. */
export type TreeType = (typeof treeTypes)[number];

/** The id as answers write it: `123`, and `att123` for an attachment. */
export function writtenId(content: { readonly id: number; readonly type: ContentType }): string {
  return `${contentKinds[content.type].idPrefix}${content.id}`;
}

/** The id that a path's parameter holds, with or without its kind's prefix. Throws 400 when it is no id at all. */
export function pathContentId(context: SiteContext, of: ContentKind, parameter = 'id'): number {
  const text = context.req.param(parameter) ?? '';
  const digits = text.startsWith(of.idPrefix) ? text.slice(of.idPrefix.length) : text;
  if (!/^-?\d{1,19}$/.test(digits)) {
    throw new SiteError(
      'INVALID_REQUEST_PARAMETER',
      `Provided value {${text}} for '${parameter}' is not the correct type. Expected type is long`,
    );
  }
  const id = Number(digits);
  if (!Number.isSafeInteger(id)) throw notFound();
  return id;
}

function kind<Type extends ContentType>(
  type: Type,
  segment: string,
  idParameter: string,
  noun: string,
  place: ContentKind['place'],
  idPrefix = '',
): ContentKind<Type> {
  return { type, segment, idParameter, noun, place, idPrefix };
}
