import type { SessionConfig } from './session.ts';

/** The parts of a configuration that say which of the router's own tools a session has. */
type Offers = Pick<SessionConfig, 'search' | 'execute' | 'manageConnections'>;

/** How to get at another tool, in words that name only what the session has; a caller without one has all. */
export function howToFindTools(config: Offers | undefined): string {
  return config?.search.enable === false
    ? 'Use a tool that this session lists'
    : 'Use a tool that COMPOSIO_SEARCH_TOOLS offers in this session';
}

/** How the session's user gets a toolkit connected. */
export function howToConnect(config: Pick<Offers, 'manageConnections'> | undefined, toolkit: string): string {
  return config?.manageConnections.enabled === false
    ? `This session makes no connections: ask the person to have "${toolkit}" connected by whoever runs this program.`
    : `Call COMPOSIO_MANAGE_CONNECTIONS for the toolkit "${toolkit}", then call the tool again.`;
}

/** How to run a tool that was found. */
export function howToRun({ execute }: Pick<Offers, 'execute'>): string {
  return execute.enableMultiExecute
    ? 'Run the tool with COMPOSIO_MULTI_EXECUTE_TOOL.'
    : 'Run the tool by its own name, where this session lists it.';
}

/** What to do first and then, for a model that begins. */
export function howToBegin(config: Offers): string {
  if (!config.search.enable) {
    return config.execute.enableMultiExecute
      ? 'Run tools that you know with COMPOSIO_MULTI_EXECUTE_TOOL, or those listed by their own names.'
      : 'Run the tools that this session lists by their own names.';
  }
  const run = config.execute.enableMultiExecute
    ? 'then run them with COMPOSIO_MULTI_EXECUTE_TOOL'
    : 'then run them by their own names, where this session lists them';
  return `Find tools with COMPOSIO_SEARCH_TOOLS, ${run}.`;
}
