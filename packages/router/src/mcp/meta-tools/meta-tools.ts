import type { SessionConfig } from '../../sessions/session.ts';
import { getToolSchemas } from './get-tool-schemas.ts';
import { manageConnections } from './manage-connections.ts';
import type { MetaTool } from './meta-tool.ts';
import { multiExecuteTool } from './multi-execute-tool.ts';
import { readAnswer } from './read-answer.ts';
import { searchTools } from './search-tools.ts';
import { undo } from './undo.ts';
import { waitForConnections } from './wait-for-connections.ts';

/** All meta tools. The order is fixed, so that clients can cache what they make of it. */
export const metaTools: readonly MetaTool[] = [
  searchTools,
  getToolSchemas,
  manageConnections,
  waitForConnections,
  multiExecuteTool,
  readAnswer,
  undo,
];

/** The meta tools that a session has. */
export function offeredMetaTools(config: SessionConfig): readonly MetaTool[] {
  return metaTools.filter((tool) => tool.isOffered(config));
}
