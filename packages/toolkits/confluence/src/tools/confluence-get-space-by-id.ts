import { defineTool } from '@tributary/toolkit';
import { readOneSpace } from '../spaces/one-space.ts';
import { getSpaceById } from './get-space-by-id.ts';

/** Composio once listed the same tool twice; programs that call the other slug go on working. */
export const confluenceGetSpaceById = defineTool({
  slug: 'CONFLUENCE_CONFLUENCE_GET_SPACE_BY_ID',
  name: 'Get space by id (older name)',
  summary: 'Older name of CONFLUENCE_GET_SPACE_BY_ID, for programs that still call it; returns the same.',
  hints: getSpaceById.hints,
  scopes: getSpaceById.scopes,
  input: getSpaceById.input,
  output: getSpaceById.output,
  deprecatedFor: 'CONFLUENCE_GET_SPACE_BY_ID',
  compact: (space) => getSpaceById.compact?.(space, { id: space.id }) ?? space,
  annotations: {
    ...getSpaceById.annotations,
    phrases: [
      'confluence get space by id {id}',
      'call the older tool for the space {id}',
      'look the space {id} up by the older name of the tool',
    ],
  },

  run: ({ id }, context) => readOneSpace(id, context),
});
