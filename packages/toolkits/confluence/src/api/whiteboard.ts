import { path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { idShape, linksShape, readAnswer } from '../client.ts';

/** A whiteboard as v2 sends it. What is drawn on it is told by no API. */
export const whiteboardShape = z.object({
  id: idShape,
  status: z.string(),
  title: z.string(),
  spaceId: idShape.nullish(),
  parentId: idShape.nullish(),
  authorId: z.string().nullish(),
  createdAt: z.string().nullish(),
  version: z
    .object({
      number: z.number(),
      createdAt: z.string().nullish(),
      authorId: z.string().nullish(),
    })
    .nullish(),
  _links: linksShape.nullish(),
});

export type Whiteboard = z.output<typeof whiteboardShape>;

/** Where v2 keeps whiteboards. */
export const whiteboardsPath = '/wiki/api/v2/whiteboards';

/** Reads a whiteboard by its id. @throws ToolError `not_found` */
export async function readWhiteboard(id: string, context: RunContext): Promise<Whiteboard> {
  return readAnswer(whiteboardShape, await context.http.get(whiteboardsPath + path`/${id}`));
}
