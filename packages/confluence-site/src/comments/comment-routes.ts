import { Hono } from 'hono';
import { storageOf } from '../content/body-write.ts';
import { contentKinds } from '../content/kinds.ts';
import { sql } from '../database/sql.ts';
import type { SiteContext, SiteEnvironment } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { pathId } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { type Comment, type CommentType, requireComment } from './comment.ts';
import {
  footerCommentUpdate,
  inlineCommentUpdate,
  newFooterComment,
  newInlineComment,
  type Target,
  targetOf,
} from './comment-input.ts';
import { commentListResponse } from './comment-list.ts';
import { createComment, type Place, requirePlace } from './create-comment.ts';
import { deleteComment } from './delete-comment.ts';
import { markWords } from './inline-thread.ts';
import { singleCommentResponse, writtenCommentResponse } from './single-comment.ts';
import { updateComment } from './update-comment.ts';

/** Comments below the text and on its words (v2): what both kinds have alike, and how each is written. */
export function commentRoutes(site: SiteParts): Hono<SiteEnvironment> {
  return new Hono<SiteEnvironment>()
    .route('/', familyRoutes(site, 'footer-comment'))
    .route('/', familyRoutes(site, 'inline-comment'))
    .post('/footer-comments', async (context) => {
      const input = await jsonBody(context, newFooterComment);
      const comment = create(site, context, 'footer-comment', targetOf(input), storageOf(input.body));
      return createdResponse(site, context, comment);
    })
    .post('/inline-comments', async (context) => {
      const input = await jsonBody(context, newInlineComment);
      const target = targetOf(input);
      const selected = input.inlineCommentProperties;
      if ((selected !== undefined) === (target.kind === 'reply')) {
        throw new SiteError(
          'BAD_REQUEST',
          "'inlineCommentProperties' is required for a new inline comment and not taken for a reply.",
        );
      }
      const mark = (place: Place): Place =>
        selected === undefined
          ? place
          : { ...place, marked: markWords(site, context.get('user'), place, selected) };
      const body = storageOf(input.body);
      return createdResponse(site, context, create(site, context, 'inline-comment', target, body, mark));
    })
    .put('/footer-comments/:comment-id', async (context) => {
      const { body, version } = await jsonBody(context, footerCommentUpdate);
      const update = { version, body: storageOf(body) };
      const id = pathId(context, 'comment-id');
      const comment = updateComment(site, context.get('user'), 'footer-comment', id, update);
      return writtenCommentResponse(site, context, comment);
    })
    .put('/inline-comments/:comment-id', async (context) => {
      const { body, ...input } = await jsonBody(context, inlineCommentUpdate);
      const update = { ...input, body: body === undefined ? undefined : storageOf(body) };
      const id = pathId(context, 'comment-id');
      const comment = updateComment(site, context.get('user'), 'inline-comment', id, update);
      return writtenCommentResponse(site, context, comment);
    });
}

function familyRoutes(site: SiteParts, type: CommentType): Hono<SiteEnvironment> {
  const root = `/${contentKinds[type].segment}`;
  return new Hono<SiteEnvironment>()
    .get(root, (context) => commentListResponse(site, context, type, [], { container: true, parent: true }))
    .get(`${root}/:comment-id`, (context) => {
      const id = pathId(context, 'comment-id');
      return singleCommentResponse(
        site,
        context,
        requireComment(site.database, context.get('user'), type, id),
      );
    })
    .delete(`${root}/:comment-id`, (context) => {
      deleteComment(site, context.get('user'), type, pathId(context, 'comment-id'));
      return context.body(null, 204);
    })
    .get(`${root}/:id/children`, (context) => {
      const { id } = requireComment(site.database, context.get('user'), type, pathId(context));
      const below = sql`c.parent_id = ${id}`;
      return commentListResponse(site, context, type, [below], { container: false, parent: true });
    });
}

function create(
  site: SiteParts,
  context: SiteContext,
  type: CommentType,
  target: Target,
  body: string,
  prepare = (place: Place): Place => place,
): Comment {
  const user = context.get('user');
  return site.database.transaction(() => {
    const place = prepare(requirePlace(site, user, type, target));
    return createComment(site, user, { type, body }, place);
  });
}

function createdResponse(site: SiteParts, context: SiteContext, comment: Comment): Response {
  const origin = new URL(context.req.url).origin;
  context.header('Location', `${origin}/wiki/api/v2/${contentKinds[comment.type].segment}/${comment.id}`);
  return writtenCommentResponse(site, context, comment, 201);
}
