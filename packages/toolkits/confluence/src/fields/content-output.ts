import { isToolError, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { type Content, spaceKeyOf } from '../api/content.ts';
import { readSpace } from '../api/space.ts';
import { browserUrl } from '../client.ts';

/** What tools answer of a page or blog post. */
export const contentOutput = {
  id: z.string().describe('Id.'),
  type: z.enum(['page', 'blogpost']).describe('Page or blog post.'),
  title: z.string().describe('Title.'),
  status: z.string().describe('current, draft, archived or trashed.'),
  spaceId: z.string().nullable().describe('Id of its space.'),
  spaceKey: z.string().nullable().describe('Key of its space.'),
  spaceName: z.string().nullable().describe('Name of its space.'),
  url: z.string().describe('Address that opens it in a browser.'),
  parentId: z.string().nullable().describe('Id of the page it is under, if any.'),
  createdAt: z.string().nullable().describe('When it was created, ISO 8601.'),
  updatedAt: z.string().nullable().describe('When this version was made, ISO 8601.'),
  version: z
    .object({
      number: z.int().describe('Number of the version, from 1.'),
      message: z.string().nullable().describe('What its author said about it.'),
      minorEdit: z.boolean().nullable().describe('Whether watchers were spared a message.'),
      when: z.string().nullable().describe('When it was made, ISO 8601.'),
      by: z
        .object({ accountId: z.string().describe('Account id.') })
        .nullable()
        .describe('Who made it.'),
    })
    .nullable()
    .describe('The version.'),
  _links: z
    .object({
      base: z.string().nullable().describe('Address that the others are relative to.'),
      webui: z.string().nullable().describe('Where it is read.'),
      editui: z.string().nullable().describe('Where it is edited.'),
      tinyui: z.string().nullable().describe('Short form of webui.'),
    })
    .describe('Relative links.'),
};

/** The space of a content as far as it can be told; names are missing where the account may not read the space. */
export interface SpaceNames {
  readonly key: string | null;
  readonly name: string | null;
}

/** Reads the names of a content's space, once per call and space. */
export async function spaceNamesOf(content: Content, context: RunContext): Promise<SpaceNames> {
  const key = spaceKeyOf(content._links?.webui);
  if (!content.spaceId) return { key, name: key };
  try {
    return await readSpace(content.spaceId, context);
  } catch (error) {
    const hidden = isToolError(error) && ['not_found', 'not_permitted'].includes(error.details.code);
    if (!hidden) throw error;
    return { key, name: key };
  }
}

/** The fields of {@link contentOutput}. */
export function describeContent(content: Content, space: SpaceNames, context: RunContext) {
  const { version, _links: links } = content;
  return {
    id: content.id,
    type: content.type,
    title: content.title ?? '',
    status: content.status,
    spaceId: content.spaceId ?? null,
    spaceKey: space.key,
    spaceName: space.name,
    url: browserUrl(links, context),
    parentId: content.parentId ?? null,
    createdAt: content.createdAt ?? null,
    updatedAt: version?.createdAt ?? content.createdAt ?? null,
    version: version
      ? {
          number: version.number,
          message: version.message || null,
          minorEdit: version.minorEdit ?? null,
          when: version.createdAt ?? null,
          by: version.authorId ? { accountId: version.authorId } : null,
        }
      : null,
    _links: {
      base: links?.base ?? null,
      webui: links?.webui ?? null,
      editui: links?.editui ?? null,
      tinyui: links?.tinyui ?? null,
    },
  };
}
