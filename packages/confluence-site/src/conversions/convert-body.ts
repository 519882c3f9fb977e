import { z } from 'zod';
import { inFormat } from '../content/body-read.ts';
import { storageOf } from '../content/body-write.ts';
import { findContent } from '../content/content.ts';
import { notFound, SiteError } from '../http/errors.ts';
import type { SiteParts } from '../site-parts.ts';
import { findSpaceByKey } from '../spaces/space.ts';
import type { User } from '../users/user.ts';

const sources = ['storage', 'atlas_doc_format', 'wiki', 'editor'] as const;
const renderedTargets = ['export_view', 'view', 'styled_view'] as const;

/** The body to convert. */
export const bodyToConvert = z.looseObject({
  value: z.string(),
  representation: z.enum(sources, `send one of: ${sources.join(', ')}`),
});

/** What a body is read in the light of: links by title lead to pages of this content's or this space. */
export interface ConversionContext {
  readonly spaceKey?: string | undefined;
  readonly contentId?: string | undefined;
}

/** A body and what is to become of it. */
export interface ConversionInput {
  readonly to: string;
  readonly body: z.output<typeof bodyToConvert>;
  readonly context: ConversionContext;
}

/**
 * Converts a body.
 *
 * Throws 400 when it is not well-formed or the two formats have no conversion between them, 404 when the content or
 * space of its context is not there.
 */
export function convertBody(site: SiteParts, user: User, { to, body, context }: ConversionInput): string {
  const spaceKey = contextSpaceKey(site, user, context);
  const { representation, value } = body;
  const storage = storageOf(
    representation === 'editor' ? { representation: 'storage', value } : { representation, value },
  );
  if (to === 'storage' && representation !== 'storage') return storage;
  const target = renderedTargets.find((name) => name === to);
  if (target === undefined || representation === 'editor') {
    throw new SiteError(
      'BAD_REQUEST',
      `There is no conversion from '${representation}' to '${to}': send one of ${renderedTargets.join(', ')}.`,
    );
  }
  return inFormat(site, user, { space_key: spaceKey }, storage, target);
}

function contextSpaceKey(site: SiteParts, user: User, { spaceKey, contentId }: ConversionContext): string {
  if (contentId) {
    const id = Number(contentId);
    const content = Number.isSafeInteger(id) ? findContent(site.database, user, id) : undefined;
    if (!content) throw notFound(`No content found with id: ContentId{id=${contentId}}`);
    return content.space_key;
  }
  if (!spaceKey) return '';
  const space = findSpaceByKey(site.database, user, spaceKey);
  if (!space) throw notFound(`No space found with key: ${spaceKey}`);
  return space.key;
}
