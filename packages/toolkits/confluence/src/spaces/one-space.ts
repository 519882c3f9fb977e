import type { RunContext } from '@tributary/toolkit';
import type { z } from 'zod';
import { readWholeSpace } from '../api/space.ts';
import { orNull } from '../client.ts';
import { describeSpace, type spaceOutput } from '../fields/space-output.ts';
import { isId } from '../resolve/id.ts';
import { findSpace } from '../resolve/space.ts';

/** A space with all that is told of one, by what people call it. @throws ToolError as looking it up does */
export async function readOneSpace(
  reference: string,
  context: RunContext,
): Promise<z.input<z.ZodObject<typeof spaceOutput>>> {
  // Programs have the id at hand, and one request is then enough.
  const byId = isId(reference) ? await orNull(readWholeSpace(reference, context)) : null;
  const space = byId ?? (await readWholeSpace((await findSpace(reference, context)).id, context));
  return describeSpace(space, context);
}
