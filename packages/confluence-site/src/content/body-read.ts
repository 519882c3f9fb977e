import { storageToAdf } from '../adf/to-adf/document.ts';
import type { SiteContext } from '../http/environment.ts';
import { choiceParameter } from '../http/parameters.ts';
import { renderStorage } from '../rendering/render.ts';
import { type BodyPlace, siteSurroundings } from '../rendering/site-surroundings.ts';
import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { type Content, readBody } from './content.ts';
import { siteLinkResolver } from './link-resolver.ts';

const declaredFormats = [
  'storage',
  'atlas_doc_format',
  'view',
  'export_view',
  'anonymous_export_view',
  'styled_view',
  'editor',
] as const;
const bulkFormats = ['storage', 'atlas_doc_format'] as const;

/** A format that a body can be read in. The rendered ones differ on the real site by their styles only. */
export type BodyFormat = (typeof declaredFormats)[number];

/** `body-format` where one content is read. */
export function singleBodyFormat(context: SiteContext): BodyFormat | undefined {
  return choiceParameter(context, 'body-format', declaredFormats);
}

/** `body-format` where a list is read. */
export function bulkBodyFormat(context: SiteContext): BodyFormat | undefined {
  return choiceParameter(context, 'body-format', bulkFormats);
}

/** The `body` of an answer: one format under its own name. */
export function bodyJson(
  site: SiteParts,
  user: User,
  content: Content,
  format: BodyFormat,
): Record<string, { representation: string; value: string }> {
  const storage = readBody(site.database, content.id, content.version_number);
  return { [format]: { representation: format, value: inFormat(site, user, content, storage, format) } };
}

/** Storage format, rendered where another format is asked for. */
export function inFormat(
  site: SiteParts,
  user: User,
  place: BodyPlace,
  storage: string,
  format: BodyFormat,
): string {
  if (format === 'storage') return storage;
  if (format === 'atlas_doc_format')
    return JSON.stringify(storageToAdf(storage, siteLinkResolver(site, user, place.space_key)));
  return renderStorage(storage, siteSurroundings(site, user, place));
}
