import type { Comment, CommentType } from '../comments/comment.ts';
import type { Target } from '../comments/comment-input.ts';
import { createComment, type Place, requirePlace } from '../comments/create-comment.ts';
import { markWords } from '../comments/inline-thread.ts';
import { storageOf } from '../content/body-write.ts';
import { type Content, readBody } from '../content/content.ts';
import { SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import { countMatches } from '../storage-format/inline-marker.ts';
import type { User } from '../users/user.ts';
import type { SeedComment, SeedReply } from './seed-description.ts';
import { requireAuthor } from './seed-users.ts';

/** Adds a comment with the replies to it. Throws 400 when the content does not have the words that it is on. */
export function seedComment(
  site: SiteParts,
  contentAuthor: User,
  container: Pick<Content, 'id'> & { readonly type: 'page' | 'blogpost' },
  comment: SeedComment,
): void {
  const author = comment.author === undefined ? contentAuthor : requireAuthor(site, comment.author);
  const type = comment.words === undefined ? 'footer-comment' : 'inline-comment';
  const place = requirePlace(site, author, type, { kind: 'container', ...container });
  const marked =
    comment.words === undefined ? undefined : markFirst(site, contentAuthor, place, comment.words);
  const written = createComment(site, author, { type, body: bodyOf(comment) }, { ...place, marked });
  seedReplies(site, contentAuthor, written, comment.replies ?? []);
}

function seedReplies(
  site: SiteParts,
  contentAuthor: User,
  { id, type }: Comment,
  replies: readonly SeedReply[],
): void {
  for (const reply of replies) {
    const author = reply.author === undefined ? contentAuthor : requireAuthor(site, reply.author);
    const target: Target = { kind: 'reply', parentId: id };
    const written = writeReply(site, author, type, target, reply);
    seedReplies(site, contentAuthor, written, reply.replies ?? []);
  }
}

function writeReply(
  site: SiteParts,
  author: User,
  type: CommentType,
  target: Target,
  reply: SeedReply,
): Comment {
  return createComment(site, author, { type, body: bodyOf(reply) }, requirePlace(site, author, type, target));
}

function markFirst(site: SiteParts, user: User, place: Place, words: string) {
  const count = countMatches(readBody(site.database, place.container.id, 1), words);
  if (count === 0) {
    throw new SiteError('BAD_REQUEST', `The body does not have the words "${words}" that a comment is on.`);
  }
  return markWords(site, user, place, {
    textSelection: words,
    textSelectionMatchCount: count,
    textSelectionMatchIndex: 0,
  });
}

function bodyOf({ body }: SeedReply): string {
  return storageOf({ representation: 'storage', value: body });
}
