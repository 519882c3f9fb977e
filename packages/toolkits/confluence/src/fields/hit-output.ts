import type { JsonObject, RunContext } from '@tributary/toolkit';
import { decodeHTML } from 'entities';
import { z } from 'zod';
import { spaceKeyOf } from '../api/content.ts';
import type { Hit } from '../api/cql.ts';
import { browserUrl } from '../client.ts';
import { compactEntry } from '../compact/compact-content.ts';

/** What tools answer of a hit of a search. */
export const hitOutput = z
  .object({
    id: z.string().describe('Id.'),
    title: z.string().describe('Title.'),
    type: z.string().describe('page, blogpost, comment, attachment, space or another kind.'),
    spaceKey: z.string().nullable().describe('Key of its space.'),
    spaceName: z.string().nullable().describe('Name of its space.'),
    excerpt: z.string().nullable().describe('The place in the text that fits.'),
    url: z.string().describe('Address that opens it in a browser.'),
    lastModified: z.string().nullable().describe('When it was changed last, ISO 8601.'),
  })
  .describe('A hit.');

type HitAnswer = z.output<typeof hitOutput>;

/** The fields of {@link hitOutput}; nothing for a hit that is neither content nor a space. */
export function describeHit(hit: Hit, base: string | null, context: RunContext): HitAnswer[] {
  const { content, space, resultGlobalContainer: container } = hit;
  const found =
    content ??
    (space && { id: space.id ?? space.key, type: 'space', title: space.name, _links: space._links });
  if (!found) return [];
  const links = found._links?.webui ? found._links : { webui: hit.url };
  return [
    {
      id: found.id,
      title: found.title ?? plain(hit.title),
      type: found.type,
      spaceKey: space?.key ?? spaceKeyOf(container?.displayUrl) ?? spaceKeyOf(links.webui),
      spaceName: space?.name ?? container?.title ?? null,
      excerpt: hit.excerpt ? plain(hit.excerpt) : null,
      url: browserUrl(links, context, base),
      lastModified: hit.lastModified ?? null,
    },
  ];
}

/** A hit in short. */
export function compactHit(hit: HitAnswer): JsonObject {
  return { ...compactEntry(hit), type: hit.type, excerpt: hit.excerpt };
}

// Excerpts are escaped for HTML and may mark the words that were searched for.
function plain(text: string): string {
  return decodeHTML(text.replace(/@@@(?:end)?hl@@@/g, '')).trim();
}
