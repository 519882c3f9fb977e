import { z } from 'zod';
import { bodyJson, bulkBodyFormat, singleBodyFormat } from '../content/body-read.ts';
import { bodyWrite, storageOf } from '../content/body-write.ts';
import { readBody } from '../content/content.ts';
import type { SiteContext } from '../http/environment.ts';
import { choiceParameter } from '../http/parameters.ts';
import type { SiteParts } from '../site-parts.ts';
import type { CustomContent } from './custom-content.ts';

const rawBody = z.object({ representation: z.literal('raw'), value: z.string().default('') });

/** `body` of a write: as other content has it, or the app's own text as `raw`. */
export const customBodyWrite = z.union([
  rawBody,
  z.object({ raw: rawBody.partial({ representation: true }) }),
  bodyWrite,
]);

/** How a body was written, and as storage format. */
export interface CustomBody {
  readonly representation: CustomContent['representation'];
  readonly storage: string;
}

/** Reads a written body. Raw text is kept with its markup escaped, so that it is storage format that shows it. */
export function customBodyOf(body: z.output<typeof customBodyWrite>): CustomBody {
  if ('raw' in body) return { representation: 'raw', storage: escapeMarkup(body.raw.value ?? '') };
  if ('representation' in body && body.representation === 'raw') {
    return { representation: 'raw', storage: escapeMarkup(body.value ?? '') };
  }
  return { representation: 'storage', storage: storageOf(body) };
}

/** The `body` of a single answer, in the format that the request asks for; else in `usual`, if any. */
export function singleCustomBody(
  site: SiteParts,
  context: SiteContext,
  content: CustomContent,
  usual?: CustomContent['representation'] | undefined,
): object {
  const asked =
    choiceParameter(context, 'body-format', [
      'raw',
      'storage',
      'atlas_doc_format',
      'view',
      'export_view',
      'anonymous_export_view',
    ]) ?? usual;
  if (asked === 'raw') return rawJson(site, content);
  const format = singleBodyFormat(context) ?? usual;
  return format === undefined || format === 'raw' ? {} : bodyJson(site, context.get('user'), content, format);
}

/** The `body` of an item of a list. */
export function listedCustomBody(site: SiteParts, context: SiteContext, content: CustomContent): object {
  if (choiceParameter(context, 'body-format', ['raw', 'storage', 'atlas_doc_format']) === 'raw') {
    return rawJson(site, content);
  }
  const format = bulkBodyFormat(context);
  return format === undefined ? {} : bodyJson(site, context.get('user'), content, format);
}

function rawJson(site: SiteParts, content: CustomContent): object {
  const storage = readBody(site.database, content.id, content.version_number);
  const value = content.representation === 'raw' ? unescapeMarkup(storage) : storage;
  return { raw: { representation: 'raw', value } };
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescapeMarkup(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
