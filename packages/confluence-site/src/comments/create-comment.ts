import { type Content, findContent } from '../content/content.ts';
import { insertContent } from '../content/insert-content.ts';
import { sql } from '../database/sql.ts';
import { notFound } from '../http/errors.ts';
import { isPermitted } from '../permissions/space-access.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { type Comment, type CommentType, requireComment } from './comment.ts';
import type { Target } from './comment-input.ts';

/** The words that a thread is on. */
export interface MarkedWords {
  readonly reference: string;
  readonly text: string;
}

export interface NewComment {
  readonly type: CommentType;
  readonly target: Target;
  /** Well-formed storage format. */
  readonly body: string;
}

/** Where a comment goes, looked up. */
export interface Place {
  /** The content that it stands right under: a comment, where it is a reply. */
  readonly parentId: number;
  readonly container: Pick<Content, 'id' | 'space_id' | 'title'>;
  readonly marked: MarkedWords | undefined;
}

/** Looks up where a comment goes. Throws 404 when the user sees no such thing, it takes no comments, or they may make none. */
export function requirePlace(site: SiteParts, user: User, type: CommentType, target: Target): Place {
  const place = placeOf(site, user, type, target);
  if (!isPermitted(site.database, user, place.container.space_id, 'create/comment')) throw notFound();
  return place;
}

/** Writes a comment at its place and answers it. */
export function createComment(
  site: SiteParts,
  user: User,
  { type, body }: Pick<NewComment, 'type' | 'body'>,
  place: Place,
): Comment {
  const { container, marked, parentId } = place;
  const id = insertContent(site, user, {
    type,
    status: 'current',
    spaceId: container.space_id,
    parentId,
    title: `Re: ${container.title}`,
    body,
  });
  site.database.run(sql`
    insert into comment (content_id, container_id, marker_ref, selected_text, resolution)
    values (${id}, ${container.id}, ${marked?.reference ?? null}, ${marked?.text ?? null}, 'open')`);
  return requireComment(site.database, user, type, id);
}

function placeOf(site: SiteParts, user: User, type: CommentType, target: Target): Place {
  if (target.kind === 'reply') return placeUnder(requireComment(site.database, user, type, target.parentId));
  const container = findContent(site.database, user, target.id, target.type);
  if (container?.status !== 'current') throw notFound();
  return { parentId: container.id, container, marked: undefined };
}

// A reply is on the words of its thread, so that it is found, resolved and shown with them.
function placeUnder(parent: Comment): Place {
  return {
    parentId: parent.id,
    container: { id: parent.container_id, space_id: parent.space_id, title: parent.container_title },
    marked:
      parent.marker_ref === null
        ? undefined
        : { reference: parent.marker_ref, text: parent.selected_text ?? '' },
  };
}
