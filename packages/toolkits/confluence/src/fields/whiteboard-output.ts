import type { JsonObject, RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { spaceKeyOf } from '../api/content.ts';
import type { Whiteboard } from '../api/whiteboard.ts';
import { browserUrl } from '../client.ts';

/** What tools answer of a whiteboard. */
export const whiteboardOutput = z.object({
  id: z.string().describe('Id.'),
  title: z.string().describe('Title.'),
  status: z.string().describe('current or trashed.'),
  spaceId: z.string().nullable().describe('Id of its space.'),
  spaceKey: z.string().nullable().describe('Key of its space.'),
  parentId: z.string().nullable().describe('Id of what it is under, if anything.'),
  url: z.string().describe('Address that opens it in a browser.'),
  createdAt: z.string().nullable().describe('When it was created, ISO 8601.'),
  updatedAt: z.string().nullable().describe('When it was changed last, ISO 8601.'),
});

/** The fields of {@link whiteboardOutput}. */
export function describeWhiteboard(
  whiteboard: Whiteboard,
  context: RunContext,
): z.output<typeof whiteboardOutput> {
  const { id, title, status, spaceId, parentId, createdAt, version, _links } = whiteboard;
  return {
    id,
    title,
    status,
    spaceId: spaceId ?? null,
    spaceKey: spaceKeyOf(_links?.webui),
    parentId: parentId ?? null,
    url: browserUrl(_links, context),
    createdAt: createdAt ?? null,
    updatedAt: version?.createdAt ?? createdAt ?? null,
  };
}

/** A whiteboard in short. */
export function compactWhiteboard({
  id,
  title,
  spaceKey,
  parentId,
  url,
}: z.output<typeof whiteboardOutput>): JsonObject {
  return { id, title, space: spaceKey, parentId, url };
}
