import { expect } from 'vitest';

/** A call of one tool, and its answer. */
export const findSpace = { slug: 'CONFLUENCE_GET_SPACES', arguments: { spaceKey: ['MKT'] } };
export const foundSpace = { results: [expect.objectContaining({ key: 'MKT', name: 'Marketing' })] };

/** The same by the tool that runs tools, which every session lists. */
export const findSpaceByMetaTool = {
  slug: 'COMPOSIO_MULTI_EXECUTE_TOOL',
  arguments: { tools: [{ tool_slug: findSpace.slug, arguments: findSpace.arguments }] },
};
export const foundSpaceByMetaTool = {
  results: [
    expect.objectContaining({
      response: expect.objectContaining({ data: expect.objectContaining(foundSpace) }),
    }),
  ],
};
