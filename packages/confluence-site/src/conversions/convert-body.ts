import { z } from 'zod';
import { type BodyFormat, inFormat } from '../content/body-read.ts';
import { storageOf } from '../content/body-write.ts';
import { findContent } from '../content/content.ts';
import { notFound, SiteError } from '../http/errors.ts';
import type { BodyPlace } from '../rendering/site-surroundings.ts';
import type { SiteParts } from '../site-parts.ts';
import { findSpaceByKey } from '../spaces/space.ts';
import type { User } from '../users/user.ts';

const rendered = ['export_view', 'view', 'styled_view', 'editor'] as const;

/** To which formats a body in each format is converted; there are no other conversions. Wiki markup is undocumented. */
const targets: Readonly<Record<'storage' | 'atlas_doc_format' | 'editor' | 'wiki', readonly BodyFormat[]>> = {
  storage: [...rendered, 'atlas_doc_format'],
  atlas_doc_format: [...rendered, 'storage'],
  editor: ['storage'],
  wiki: ['storage'],
};

/** The body to convert. */
export const bodyToConvert = z.looseObject({
  value: z.string(),
  representation: z.enum(
    ['storage', 'atlas_doc_format', 'editor', 'wiki'],
    'send storage, atlas_doc_format, editor or wiki',
  ),
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
  const place = contextPlace(site, user, context);
  const { representation, value } = body;
  const target = targets[representation].find((name) => name === to);
  if (target === undefined) {
    throw new SiteError(
      'BAD_REQUEST',
      `There is no conversion from '${representation}' to '${to}': send one of ${targets[representation].join(', ')}.`,
    );
  }
  const storage = storageOf({
    representation: representation === 'editor' ? 'storage' : representation,
    value,
  });
  return inFormat(site, user, place, storage, target);
}

function contextPlace(site: SiteParts, user: User, { spaceKey, contentId }: ConversionContext): BodyPlace {
  if (contentId) {
    const id = Number(contentId);
    const content = Number.isSafeInteger(id) ? findContent(site.database, user, id) : undefined;
    if (!content) throw notFound(`No content found with id: ContentId{id=${contentId}}`);
    return content;
  }
  if (!spaceKey) return { space_key: '' };
  const space = findSpaceByKey(site.database, user, spaceKey);
  if (!space) throw notFound(`No space found with key: ${spaceKey}`);
  return { space_key: space.key };
}
