import { type RunContext, ToolError } from '@tributary/toolkit';
import { type Content, readContent } from '../api/content.ts';
import { findContent } from '../resolve/content.ts';
import { findSpace } from '../resolve/space.ts';
import { type Place, placeAt } from './place.ts';

/** Where something is to go, in the words of the caller: under, before or after a page, or to a space. */
export interface DestinationInput {
  readonly parentId?: string | null | undefined;
  readonly beforeId?: string | null | undefined;
  readonly afterId?: string | null | undefined;
  /** Tells pages of the same title apart; by itself, its home page is what it goes under. */
  readonly spaceId?: string | null | undefined;
}

/** Where something is to go. */
export interface Destination extends Place {
  readonly spaceId: string;
}

/**
 * Finds where something is to go.
 *
 * @throws ToolError `invalid_input` where nothing or too much is said, or for a place at the top of a space; as
 * looking a page up does
 */
export async function findDestination(input: DestinationInput, context: RunContext): Promise<Destination> {
  const { side, reference } = sideOf(input);
  const page =
    reference === undefined
      ? await readHomePage(input.spaceId ?? '', context)
      : await findContent({ id: reference, space: input.spaceId, types: ['page'] }, context);
  const parentId = side === 'under' ? page.id : page.parentId;
  if (parentId) return { ...placeAt(side, page, parentId), spaceId: page.spaceId ?? '' };
  throw new ToolError({
    code: 'invalid_input',
    message: `“${page.title}” stands at the top of its space, and a page beside it would not be in the tree. Send parentId to put it under “${page.title}”.`,
  });
}

function sideOf({ parentId, beforeId, afterId, spaceId }: DestinationInput) {
  const said = [
    { side: 'under', reference: parentId },
    { side: 'before', reference: beforeId },
    { side: 'after', reference: afterId },
  ] as const;
  const [place, other] = said.filter(({ reference }) => reference);
  if (place && !other) return { side: place.side, reference: place.reference ?? undefined };
  if (!place && spaceId) return { side: 'under', reference: undefined } as const;
  throw new ToolError({
    code: 'invalid_input',
    message: place
      ? 'It can go to one place only. Send parentId, beforeId or afterId.'
      : 'Nothing says where it goes. Send parentId, beforeId, afterId or spaceId.',
  });
}

async function readHomePage(space: string, context: RunContext): Promise<Content> {
  const { homepageId, name } = await findSpace(space, context);
  if (homepageId) return readContent('page', homepageId, context);
  throw new ToolError({
    code: 'invalid_input',
    message: `The space ${name} has no home page to put it under. Send parentId, a page of that space.`,
  });
}
