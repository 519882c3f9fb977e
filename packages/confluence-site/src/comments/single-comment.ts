import { bodyJson, inFormat, singleBodyFormat } from '../content/body-read.ts';
import { readBody } from '../content/content.ts';
import { includedFields } from '../content/included-fields.ts';
import type { SiteContext } from '../http/environment.ts';
import { siteBase } from '../http/links.ts';
import { flagParameter, integerParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import { readVersion, storedVersionJson } from '../versions/version.ts';
import type { Comment } from './comment.ts';
import { commentJson, commentLinks, resolutionJson } from './comment-json.ts';

/** Answers a GET of one comment: as it is, or one of its versions. */
export function singleCommentResponse(site: SiteParts, context: SiteContext, comment: Comment): Response {
  const format = singleBodyFormat(context);
  const number = integerParameter(context, 'version');
  if (number === undefined || number === comment.version_number) {
    const body = format === undefined ? {} : bodyJson(site, context.get('user'), comment, format);
    return context.json(wholeJson(site, context, comment, { body }));
  }
  const version = readVersion(site, comment.id, number);
  const storage = readBody(site.database, comment.id, number);
  // Links and macros of a comment mean the page that it is on.
  const place = { ...comment, id: comment.container_id };
  const value = format && inFormat(site, context.get('user'), place, storage, format);
  const body = format === undefined ? {} : { [format]: { representation: format, value } };
  const past = { status: 'historical', title: version.title, version: storedVersionJson(version), body };
  return context.json(wholeJson(site, context, comment, past));
}

/** Answers a write: the comment as it is now, with its body in storage format. */
export function writtenCommentResponse(
  site: SiteParts,
  context: SiteContext,
  comment: Comment,
  status: 200 | 201 = 200,
): Response {
  const body = bodyJson(site, context.get('user'), comment, singleBodyFormat(context) ?? 'storage');
  return context.json(wholeJson(site, context, comment, { body }), status);
}

function wholeJson(site: SiteParts, context: SiteContext, comment: Comment, state: object): object {
  const json = commentJson(comment);
  const { properties, ...included } = includedFields(site, context, comment);
  const hidden = flagParameter(context, 'include-version', true) ? {} : { version: undefined };
  return {
    ...json,
    ...resolutionJson(comment),
    ...state,
    ...hidden,
    ...included,
    // An inline comment has two things of its own under this name, beside the content properties.
    ...mergedProperties(json.properties, properties),
    _links: { ...commentLinks(comment), base: siteBase(context) },
  };
}

function mergedProperties(own: unknown, included: unknown): object {
  const parts = [own, included].filter((part) => typeof part === 'object');
  return parts.length === 0 ? {} : { properties: Object.assign({}, ...parts) };
}
